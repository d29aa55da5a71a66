// On paper all is unfolded, nothing is left that only leads elsewhere, and a link out of the site has its address.
(() => {
	const wrong = [];
	const at = (e) => `<${e.localName} class="${e.getAttribute('class') || ''}"> ${e.textContent.trim().slice(0, 40)}`;
	const shown = (e) => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && e.getBoundingClientRect().height > 0;
	for (const e of document.querySelectorAll('nav, .skip, button, input, select, form')) {
		if (shown(e)) wrong.push(`${at(e)} is printed`);
	}
	for (const e of document.querySelectorAll('details > :not(summary)')) {
		if (!e.closest('nav') && !shown(e)) wrong.push(`${at(e)} stays folded`);
	}
	for (const e of document.querySelectorAll('a[href^=http]')) {
		const after = getComputedStyle(e, '::after').content;
		if (e.origin !== location.origin && shown(e) && !after.includes('://')) wrong.push(`${at(e)} has no address`);
	}
	return wrong.slice(0, 5);
})()
