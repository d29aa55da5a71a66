package portal

// Project is a single undertaking.
type Project struct {
	Entity
	Program      Placed[string]   `key:"program"`
	Institutions []Placed[string] `key:"institutions"`
	Place        Localized        `key:"place"`
}

// Relations of a project.
func (x *Project) Relations() []Relation {
	r := relations("institutions", KindInstitution, x.Institutions)
	if x.Program.V != "" {
		r = append(r, relations("program", KindProgram, []Placed[string]{x.Program})...)
	}
	return r
}
