package checklist

// Swiftly is what the tests hold against the library.
var Swiftly = swiftly
