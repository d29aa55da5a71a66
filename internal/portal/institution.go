package portal

// Institution is a body, firm or group.
type Institution struct {
	Entity
	Type        InstitutionType `key:"type"`
	Provisional []string        `key:"provisional"` // languages in which the name is our own rendering
}

// InstitutionType groups institutions.
type InstitutionType string

// Choices are the types.
func (InstitutionType) Choices() []string {
	return []string{"bank", "insurer", "company", "government", "regulator", "working-group", "services", "group"}
}
