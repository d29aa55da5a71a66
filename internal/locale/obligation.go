package locale

// Obligation is a word of a text that binds, forbids, permits or encourages: 应当, must not, dürfen.
type Obligation struct {
	Class      Class
	Firmness   Firmness
	Start, End int // bytes of the text
}

// Class is what an obligation word does.
type Class int

// The classes.
const (
	Must      Class = iota // 应当, 必须 — shall, must
	MustNot                // 不得, 禁止 — must not, is prohibited
	May                    // 可以 — may, can
	Encourage              // 鼓励 — encourages
	Classes                // how many there are
)

// String is the class in words.
func (c Class) String() string {
	return [...]string{"must", "must not", "may", "encourage"}[c]
}

// Firmness is how surely a word is one of its class.
type Firmness int

// The degrees of firmness.
const (
	Loose   Firmness = iota // it can render a word of the class, and often is none: 不, need, possible
	Usual                   // it is one in rules, and may be another elsewhere: 应, 可以, should, may not
	Certain                 // it is one wherever it stands: 应当, 不得, shall
)

// Obligations finds the obligation words in a text and appends them to a list, in order. The words that say what a bound is,
// not to exceed 30%, are none: they are read with the value.
func (l *Language) Obligations(text string, list []Obligation) []Obligation {
	return l.obligations(text, list)
}
