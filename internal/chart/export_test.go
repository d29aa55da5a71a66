package chart

// Measure is for tests that read a drawing from outside.
var Measure = measure
