package portal

// Imprint is what Chinese sites say at their foot of who answers for them. What is left out is not shown.
type Imprint struct {
	Host     Localized      `key:"host"`     // 主办单位
	Operator Localized      `key:"operator"` // 承办单位
	Contact  Localized      `key:"contact"`
	ICP      string         `key:"icp"`    // ICP备案 number
	Police   string         `key:"police"` // 公安备案 number
	Badge    Placed[string] `key:"badge"`  // address of the certificate that a 党政机关网站标识 links to
	Errors   Placed[string] `key:"errors"` // address where readers report errors
}
