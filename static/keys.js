// The key / leads to the search: into its field, from wherever no text is being typed.
addEventListener('keydown', (e) => {
	if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey || e.target.closest('input, textarea, select, [contenteditable]')) return;
	const field = document.querySelector('main [name=q]') ?? document.querySelector('[name=q]');
	if (!field) return;
	e.preventDefault();
	field.focus();
	field.select();
});
