package portal

// Program is a scheme, platform or place that many projects belong to.
type Program struct {
	Entity
	Policies     []Placed[string] `key:"policies"`
	Institutions []Placed[string] `key:"institutions"`
}

// Relations of a program.
func (x *Program) Relations() []Relation {
	return append(relations("policies", KindPolicy, x.Policies), relations("institutions", KindInstitution, x.Institutions)...)
}
