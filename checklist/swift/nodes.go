package swift

import (
	"sync"

	"go.yaml.in/yaml/v3"
)

// Nodes are made together, and used again for the next file: most of the memory that
// reading touches is theirs, and touching it the first time costs more than the rest.
type Nodes struct {
	slabs [][]yaml.Node
	used  int
}

const slab = 128 // nodes

var spareNodes = sync.Pool{New: func() any { return &Nodes{} }}

// Room is room for the nodes of a text, until they are given back.
func Room() *Nodes { return spareNodes.Get().(*Nodes) }

func (s *Nodes) one() *yaml.Node {
	if s.used == slab*len(s.slabs) {
		s.slabs = append(s.slabs, make([]yaml.Node, slab))
	}
	s.used++
	return &s.slabs[(s.used-1)/slab][(s.used-1)%slab]
}

// Spare gives the nodes back, which nobody may look at any more.
func (s *Nodes) Spare() {
	for _, used := range s.slabs[:(s.used+slab-1)/slab] {
		clear(used)
	}
	s.used = 0
	spareNodes.Put(s)
}
