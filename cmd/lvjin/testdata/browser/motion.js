// The style has no motion for those who do not want it: neither on the page as it stands nor in what can come of it.
(() => {
	const wrong = document.getAnimations().map((a) => `${a.animationName || a.transitionProperty || 'a script'} moves`);
	const holds = (r) => !(r instanceof CSSMediaRule) || matchMedia(r.media.mediaText).matches;
	const active = (list) => [...list].flatMap((r) => [r, ...(r.cssRules && holds(r) ? active(r.cssRules) : [])]);
	const lasts = (duration) => duration && duration.split(',').some((one) => parseFloat(one) > 0);
	for (const r of [...document.styleSheets].flatMap((sheet) => active(sheet.cssRules))) {
		if (r.navigation === 'auto') wrong.push('pages move when one leads to the next');
		if (!r.style) continue;
		if (lasts(r.style.transitionDuration) || lasts(r.style.animationDuration)) wrong.push(`${r.selectorText} moves`);
		if (r.style.scrollBehavior === 'smooth') wrong.push(`${r.selectorText} scrolls smoothly`);
	}
	return wrong;
})()
