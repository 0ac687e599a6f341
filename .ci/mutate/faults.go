package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
)

// fault replaces the bytes from..upto of a file.
type fault struct {
	file       string
	from, upto int
	to         string
	line, was  string // the line it stands in, and the text replaced
}

// String names the fault by what stands in the line, so that it survives edits elsewhere.
func (f fault) String() string {
	return fmt.Sprintf("%s: %s: %q -> %q", f.file, f.line, f.was, f.to)
}

// swaps are the faults of an operator.
var swaps = map[token.Token][]string{
	token.ADD: {"-"}, token.SUB: {"+"}, token.MUL: {"+"}, token.QUO: {"*"}, token.REM: {"/"},
	token.LSS: {"<=", ">"}, token.LEQ: {"<", ">"}, token.GTR: {">=", "<"}, token.GEQ: {">", "<"},
	token.EQL: {"!="}, token.NEQ: {"=="}, token.LAND: {"||"}, token.LOR: {"&&"},
	token.ADD_ASSIGN: {"-="}, token.SUB_ASSIGN: {"+="}, token.INC: {"--"}, token.DEC: {"++"},
	token.SHL: {">>"}, token.OR_ASSIGN: {"="},
}

// names are the faults of a constant or function that stands for a rule.
var names = map[string]string{
	"Yes": "No", "No": "Partly", "Partly": "Unknown", "Unknown": "Partly", "Unanswered": "No",
	"NotApplicable": "Unanswered",
	"True":          "Unknown", "False": "Unknown", "Must": "Effort", "Effort": "Should", "min": "max", "max": "min",
	"true": "false", "false": "true",
	"Nonconforming": "Conforming", "NeedsCorrection": "Conforming", "Undetermined": "Conforming",
	"Conforming": "Undetermined",
	"GradeA":     "GradeB", "GradeB": "GradeA", "GradeC": "GradeD", "GradeD": "GradeE", "GradeE": "GradeD",
	"GradeNone": "GradeC",
	"Low":       "High", "High": "Low", "NAWithReason": "NARefused",
}

func faultsOf(file string) ([]fault, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	tree, err := parser.ParseFile(fset, file, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	c := &collector{file: file, src: string(src), fset: fset}
	for _, d := range tree.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if ok && fn.Body != nil && fn.Name.Name != "FactIDs" { // for lint, not for judging
			ast.Inspect(fn.Body, c.visit)
		}
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
			for _, s := range g.Specs {
				for _, v := range s.(*ast.ValueSpec).Values {
					ast.Inspect(v, c.visit)
				}
			}
		}
	}
	return c.faults, nil
}

type collector struct {
	file, src string
	fset      *token.FileSet
	faults    []fault
}

func (c *collector) add(at token.Pos, length int, to string) {
	from := c.fset.Position(at).Offset
	start := strings.LastIndexByte(c.src[:from], '\n') + 1
	end := from + strings.IndexByte(c.src[from:], '\n')
	c.faults = append(c.faults, fault{c.file, from, from + length, to, strings.TrimSpace(c.src[start:end]),
		c.src[from : from+length]})
}

func (c *collector) swap(at token.Pos, op token.Token) {
	for _, to := range swaps[op] {
		c.add(at, len(op.String()), to)
	}
}

func (c *collector) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		c.swap(n.OpPos, n.Op)
	case *ast.UnaryExpr:
		if n.Op == token.NOT || n.Op == token.SUB {
			c.add(n.OpPos, 1, " ")
		}
	case *ast.AssignStmt:
		c.swap(n.TokPos, n.Tok)
	case *ast.IncDecStmt:
		c.swap(n.TokPos, n.Tok)
	case *ast.BasicLit:
		if v, err := strconv.Atoi(n.Value); n.Kind == token.INT && err == nil {
			c.add(n.Pos(), len(n.Value), strconv.Itoa(v+1))
			if v > 0 {
				c.add(n.Pos(), len(n.Value), strconv.Itoa(v-1))
			}
		}
	case *ast.KeyValueExpr: // a name before a colon is a field
		ast.Inspect(n.Value, c.visit)
		return false
	case *ast.SelectorExpr:
		c.selector(n)
		ast.Inspect(n.X, c.visit)
		return false
	case *ast.Ident:
		if to, ok := names[n.Name]; ok {
			c.add(n.Pos(), len(n.Name), to)
		}
	case *ast.IfStmt:
		c.add(n.Cond.Pos(), 0, "!(")
		c.faults[len(c.faults)-1].close(c, n.Cond)
	}
	return true
}

// selector plants the wrong field or the wrong constant of another package.
func (c *collector) selector(n *ast.SelectorExpr) {
	if to, ok := names[n.Sel.Name]; ok {
		c.add(n.Sel.Pos(), len(n.Sel.Name), to)
	}
}

// close makes a fault of the whole condition: its negation.
func (f *fault) close(c *collector, cond ast.Expr) {
	end := c.fset.Position(cond.End()).Offset
	f.was = c.src[f.from:end]
	f.to, f.upto = "!("+f.was+")", end
}
