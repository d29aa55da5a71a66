package portal

// Article is a text that tells a story.
type Article struct {
	Entity
	Explains []Placed[string] `key:"explains"` // policies
}

// Relations of an article.
func (a *Article) Relations() []Relation { return relations("explains", KindPolicy, a.Explains) }
