// Whatever can be used, and every part of the page that one can jump to, has a name in its language.
(() => {
	const wrong = [];
	const han = /\p{Script=Han}/u;
	const words = (e) => e?.textContent.replace(/\s+/g, ' ').trim() || '';
	const name = (e) => e.ariaLabel
		|| (e.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean).map((id) => words(document.getElementById(id))).join(' ')
		|| [...(e.labels || [])].map(words).join(' ')
		|| words(e) || e.title || e.value;
	for (const e of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, nav, svg[role], [tabindex], [aria-label]')) {
		if (!e.checkVisibility({ visibilityProperty: true })) continue;
		const said = name(e);
		const lang = e.closest('[lang]').lang;
		const at = `<${e.localName} class="${e.getAttribute('class') || ''}">`;
		if (!said) wrong.push(`${at} has no name`);
		else if (e.querySelector('[lang]')) continue; // it has parts in several languages
		else if (lang.startsWith('en') && han.test(said)) wrong.push(`${at} is named ${said} in English`);
		else if (lang.startsWith('zh') && !e.matches('a') && /[a-z]{2}/.test(said) && !han.test(said)) wrong.push(`${at} is named ${said} in Chinese`);
	}
	return wrong.slice(0, 5);
})()
