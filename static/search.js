// Asks the index that internal/search makes, and reads a query and a text in the same way as it does. A query is a number
// of parts, runs of Han characters, words and "=" values; each may be stood for by others.
const form = document.querySelector('.ask');
const said = document.querySelector('.said');
const sections = [...document.querySelectorAll('.found')];
const letter = '[[\\p{L}\\p{N}]--\\p{sc=Han}]';
const part = new RegExp(`\\p{sc=Han}+|${letter}+(?:(?:['’]|(?<=\\d)[.,](?=\\d))${letter}+)*`, 'gv');
const isHan = (s) => /^\p{sc=Han}/v.test(s);
const step = 8; // results shown at a time: each costs a file of texts

// Folding: at[i] is where in the text the i-th unit of the folded text came from.
let traditional = new Map();
function fold(text) {
	let folded = '';
	const at = [];
	let i = 0;
	for (const c of text) {
		const plain = c === '，' ? c : c.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gv, '');
		const f = [...plain].map((x) => traditional.get(x) ?? x).join('').toLowerCase();
		for (let n = f.length; n--;) at.push(i);
		folded += f;
		i += c.length;
	}
	at.push(i);
	return { folded, at };
}

// Files of an index, each fetched once.
const files = new Map();
function get(url, as, cache) {
	if (!files.has(url)) {
		files.set(url, fetch(url, { cache }).then((r) => {
			if (!r.ok) throw Error(url);
			return r[as]();
		}).catch((e) => {
			files.delete(url);
			throw e;
		}));
	}
	return files.get(url);
}

async function open(section) {
	const { dir } = section.dataset;
	const m = await get(dir + 'index.json', 'json', 'no-cache');
	if (m.number) return m;
	const words = (list) => list.map((w) => (isHan(w) ? w : w + `(?!${letter})`)).join('|');
	m.dir = dir;
	m.number = new RegExp(`(?<![\\w.,])(\\d+(?:[.,]\\d+)*)(?:[余多]?[ \\-]?(${words(m.scales.map(([w]) => w))}))?(?:[ \\-]?(?:${words(m.money)}))?`, 'gv');
	return m;
}

// The value of a number, or undefined where it is no large one.
function value(m, digits, word) {
	const [whole, fraction = '', ...more] = digits.split(m.point);
	const groups = whole.split(m.group);
	if (more.length || fraction.includes(m.group) || groups.some((g, i) => (groups[1] && g.length > 3) || (i && g.length < 3))) return;
	if (!word && !groups[1] && whole.length < 5) return;
	const power = word ? m.scales.find(([w]) => w === word)[1] : 0;
	const all = fraction.padEnd(power, 0);
	const rest = all.slice(power).replace(/0+$/, '');
	return (groups.join('') + all.slice(0, power)).replace(/^0+/, '') + (rest && '.' + rest);
}

// A word without apostrophes, nor the s after the last: Nan'an, the bank's.
const token = (word) => word.replace(/['’]s$|['’]/g, '');
const read = (query) => [...query.matchAll(part)].map(([p]) => [token(p)]);

// The parts of a query whose numbers may be in the notation of any language.
async function literally(_, query) {
	const values = [];
	for (const s of /\d/.test(query) ? sections : []) {
		const m = await open(s);
		query = query.replace(m.number, (all, digits, word) => {
			const v = value(m, digits, word);
			if (!v) return all;
			values.push(['=' + v]);
			return ' ';
		});
		if (values[0]) break;
	}
	return [...values, ...read(query)];
}

// Entries of a shard: key (forms of a word, separated by spaces), pages with it in their title, all pages.
async function shard(m, kind, at) {
	let h = 2166136261;
	for (const c of at) h = Math.imul(h ^ c.codePointAt(), 16777619);
	const names = kind === 'p' ? m.postings : m.dictionary;
	const n = (h >>> 0) % (names.length / 8);
	const bytes = new Uint8Array(await get(`${m.dir}${kind}.${n}.${names.substr(n * 8, 8)}.bin`, 'arrayBuffer'));
	const list = [];
	let i = 0;
	const field = () => {
		let size = 0, shift = 0;
		do size |= (bytes[i] & 127) << shift; while (shift += 7, bytes[i++] > 127);
		return bytes.subarray(i, i += size);
	};
	while (i < bytes.length) list.push({ forms: new TextDecoder().decode(field()).split(' '), titles: field(), pages: field() });
	return list;
}
const start = (key) => (/^[@=]|^\p{sc=Han}/v.test(key) ? key : [...key].slice(0, 3).join(''));
const entry = async (m, key) => (await shard(m, 'p', start(key))).find((e) => e.forms.includes(key));
async function define(m, key) {
	const found = (await shard(m, 'd', key)).find((e) => e.forms[0] === key);
	return found ? new TextDecoder().decode(found.pages) : '';
}

// Pages as an array of 0 and 1: listed by the gaps between them, or a bit for each.
function unpack(bytes, total) {
	const set = new Uint8Array(total);
	if (bytes.length === (total + 7) >> 3) return set.map((_, n) => (bytes[n >> 3] >> (n & 7)) & 1);
	let n = -1, gap = 0, shift = 0;
	for (const b of bytes) {
		gap |= (b & 127) << shift;
		shift += 7;
		if (b < 128) {
			set[n += gap + 1] = 1;
			gap = shift = 0;
		}
	}
	return set;
}
const both = (a, b) => a.map((x, n) => x & b[n]);
const either = (a, b) => a.map((x, n) => x | b[n]);

// The pages that have all parts. They are certain unless there is a longer run of Han characters, of which the index knows
// only the pairs.
async function find(m, parts) {
	const found = { m, sure: true, forms: new Map(), shown: [] };
	const sets = await Promise.all(parts.map(async (others) => {
		const sets = await Promise.all(others.map(async (key) => {
			const chars = [...key];
			const pairs = isHan(key) && chars[1] ? chars.slice(1).map((c, i) => chars[i] + c) : [key];
			if (pairs[1]) found.sure = false;
			const entries = await Promise.all(pairs.map((p) => entry(m, p)));
			if (entries.includes(undefined)) return;
			found.forms.set(key, entries[0].forms);
			return ['titles', 'pages'].map((f) => entries.map((e) => unpack(e[f], m.pages)).reduce(both));
		}));
		return sets.filter(Boolean).reduce((a, b) => a && a.map((s, i) => either(s, b[i])), sets.find(Boolean));
	}));
	found.parts = parts.filter(([p]) => p[0] !== '@');
	found.lacks = parts.filter((_, i) => !sets[i]);
	const [titles, pages] = found.lacks[0] ? [[], []] : sets.filter((_, i) => parts[i][0][0] !== '@').reduce((a, b) => a.map((s, i) => both(s, b[i])));
	const [from, to] = form.kind.value ? m.kinds[form.kind.value] ?? [0, 0] : [0, m.pages];
	const place = sets[parts.findIndex(([p]) => p[0] === '@')]?.[1];
	const all = [...pages.keys()].filter((n) => pages[n] && n >= from && n < to && (!place || place[n]));
	found.rest = [...all.filter((n) => titles[n]), ...all.filter((n) => !titles[n])];
	found.count = all.length;
	return found;
}

// Where the parts stand in a text, or undefined for one that does not.
function places({ m, forms }, parts, text) {
	const { folded, at } = fold(text);
	return parts.map((others) => {
		const list = [];
		const add = (i, length) => list.push([at[i], at[i + length]]);
		for (const key of others) {
			if (key[0] === '=') {
				for (const x of folded.matchAll(m.number)) if ('=' + value(m, x[1], x[2]) === key) add(x.index, x[0].length);
			} else if (isHan(key)) {
				for (let i = -1; (i = folded.indexOf(key, i + 1)) >= 0;) add(i, key.length);
			} else {
				for (const x of folded.matchAll(part)) if (forms.get(key)?.includes(token(x[0]))) add(x.index, x[0].length);
			}
		}
		return list;
	});
}

// Takes the next pages to be shown, of those that are not certain only the ones whose text has the parts.
async function take(found) {
	const { m } = found;
	const taken = [];
	while (taken.length < step && found.rest.length) {
		const next = found.rest.splice(0, step - taken.length);
		const lines = await Promise.all(next.map(async (n) => (await get(`${m.dir}text/${Math.floor(n / m.per)}.txt`, 'text', 'no-cache')).split('\n')[n % m.per]));
		for (const line of lines) {
			const [address, kind, date, districts, old, ...texts] = line.split('\t');
			if (old) await loadTraditional(m);
			const marks = texts.map((t) => places(found, found.parts, t));
			if (found.sure || found.parts.every((_, i) => marks.some((p) => p[i].length))) taken.push({ address, kind, date, districts, texts, marks });
			else found.count--;
		}
	}
	if (!found.rest.length) found.sure = true;
	return taken;
}

async function loadTraditional(m) {
	if (traditional.size || !m.traditional) return;
	const list = [...(await get(m.dir + m.traditional, 'text')).replaceAll('\n', '')];
	for (let i = 0; i < list.length; i += 2) traditional.set(list[i], list[i + 1]);
}

// Readings of a query in pinyin as Han characters: chains of pairs that the index has, or names by their initials.
const initial = '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?';
const syllable = new RegExp(`^${initial}(?:[iu]?an?g?|u?ai|i?ao|[iu]?e|e[inr]|eng|ou?|i?ong|i(?:u|ng?)?|u(?:[in]|o)?)$`);
function syllables(word) {
	if (!word) return [[]];
	return [1, 2, 3, 4, 5, 6].filter((n) => n <= word.length && syllable.test(word.slice(0, n))).flatMap((n) => syllables(word.slice(n)).map((rest) => [word.slice(0, n), ...rest]));
}
async function chains(m, list) {
	if (list.length < 2) return [];
	const pairs = await Promise.all(list.slice(1).map((s, i) => define(m, list[i] + s)));
	return pairs.map((p) => p.match(/../gv) ?? []).reduce((a, b) => a.flatMap((s) => b.filter((p) => [...s].at(-1) === [...p][0]).map((p) => s + [...p][1])).slice(0, 40));
}
async function pinyin(m, query) {
	if (!m.traditional) return;
	let words = query.replace(/v/g, 'u').match(/[a-z]+/g);
	if (!words || /[^a-z1-5 '’\-]/.test(query)) return;
	if (words[1] && words.every((w) => syllable.test(w))) words = [words.join("'")];
	const parts = await Promise.all(words.map(async (word) => {
		const cuts = word.includes("'") ? [word.split("'")] : syllables(word).slice(0, 4);
		const read = (await Promise.all(cuts.map((c) => chains(m, c)))).flat();
		return read[0] ? read : (await define(m, '^' + word)).split(' ').filter(Boolean);
	}));
	return parts.every((p) => p[0]) && parts;
}

// Words like those that no page has: one letter off, in long words two.
async function near(m, query) {
	const parts = await literally(m, query);
	const { lacks } = await find(m, parts);
	for (const p of lacks) {
		const [word] = p;
		if (!/^\p{L}{4,}$/v.test(word) || isHan(word)) return;
		const most = word.length < 8 ? 1 : 2;
		const known = [...(await shard(m, 'p', start(word))).flatMap((e) => e.forms), ...(await define(m, '~' + word.slice(-3))).split(' ')];
		const off = known.map((k) => [distance(word, k), k]).filter(([d, k]) => d <= most && k[3] && k[0] !== '@').sort(([a], [b]) => a - b);
		if (!off[0]) return;
		p.splice(0, 1, ...new Set(off.filter(([d]) => d === off[0][0]).map(([, k]) => k)));
	}
	return lacks[0] && parts;
}
function distance(a, b) {
	if (Math.abs(a.length - b.length) > 2) return 9;
	let before = [], row = [...b, 0].map((_, i) => i);
	for (let i = 0; i < a.length; i++) {
		const next = [i + 1];
		for (let j = 0; j < b.length; j++) {
			next[j + 1] = Math.min(row[j] + (a[i] !== b[j]), row[j + 1] + 1, next[j] + 1);
			if (i && j && a[i] === b[j - 1] && a[i - 1] === b[j]) next[j + 1] = Math.min(next[j + 1], before[j - 1] + 1);
		}
		[before, row] = [row, next];
	}
	return row[b.length];
}

// The results of an index under one way of reading the query.
async function ask(section, query, way) {
	const m = await open(section);
	const parts = await way(m, query);
	if (!parts?.length) return;
	if (form.district?.value) parts.push(['@' + form.district.value]);
	const found = await find(m, parts);
	found.first = await take(found);
	found.section = section;
	found.way = way;
	return found.first[0] && found;
}

async function search(query) {
	const [own, ...others] = sections;
	const m = await open(own);
	const look = async (section) => (await ask(section, query, literally)) || ask(section, query, pinyin);
	const first = await look(own);
	const foreign = isHan(query.match(part)?.[0] ?? '') ? !m.traditional : m.traditional && /[a-z]/.test(query);
	const found = [first, ...(first && !foreign ? [] : await Promise.all(others.map(look)))].filter(Boolean);
	for (const section of sections) {
		if (found[0]) break;
		found.push(...[await ask(section, query, near)].filter(Boolean));
	}
	return found;
}

function element(name, className, ...children) {
	const e = document.createElement(name);
	e.className = className;
	e.append(...children);
	return e;
}

// A text from one place to another, with what was asked for marked.
function marked(e, text, marks, from = 0, to = text.length) {
	for (const [a, b] of marks.flat().sort(([a], [b]) => a - b)) {
		if (a < from || b > to) continue;
		e.append(text.slice(from, a), element('mark', '', text.slice(a, b)));
		from = b;
	}
	e.append(text.slice(from, to));
	return e;
}

// The paragraph that has most of the parts, around the first of them.
function excerpt({ texts, marks }) {
	const has = marks.slice(2).map((m) => m.filter((p) => p.length).length);
	const best = has.indexOf(Math.max(...has));
	const text = texts[best + 2] ?? '', at = marks[best + 2] ?? [];
	const length = isHan(text) ? 90 : 180;
	let from = Math.max(0, Math.min(...at.flat().map(([a]) => a), text.length) - length / 3);
	if (!at.flat()[0]) from = 0;
	if (from) from = Math.max(from, text.lastIndexOf(' ', from + 20) + 1);
	const e = marked(element('p', 'excerpt', from ? '…' : ''), text, at, from, Math.min(text.length, from + length));
	if (from + length < text.length) e.append('…');
	return e;
}

function show(found, results, tell) {
	const { section } = found;
	const [list, more] = [section.querySelector('ol'), section.querySelector('button')];
	for (const r of results) {
		const link = marked(element('a', ''), r.texts[0], r.marks[0]);
		link.href = form.dataset.root + r.address;
		const kind = element('span', '', form.kind.querySelector(`[value="${r.kind}"]`)?.text ?? r.kind);
		kind.lang = document.documentElement.lang;
		const about = element('p', 'meta', kind, ...[r.districts, r.date].filter(Boolean).map((t) => element('span', '', t)));
		list.append(element('li', '', element('p', 'title', link), about, excerpt(r)));
	}
	section.hidden = false;
	more.hidden = !found.rest.length;
	more.onclick = async () => {
		const next = list.children.length;
		show(found, await take(found), tell);
		tell();
		list.children[next]?.querySelector('a').focus();
	};
}

const say = (name, values) => said.dataset[name].replace(/{(\w)}/g, (_, v) => values[v]);
function announce(found, q) {
	const n = found.reduce((sum, f) => sum + f.count, 0);
	const how = !n ? 'none' : found[0].section !== sections[0] ? 'other' : found.every((f) => f.sure) ? 'count' : 'parts';
	const read = found.filter((f) => f.way !== literally).map((f) => say(f.way === near ? 'near' : 'read', { q: f.parts.map((p) => p.slice(0, 3).join(' / ')).join(' ') }));
	said.textContent = [...read, say(how, { q, n })].join(' ');
}

const state = () => new URLSearchParams([...new FormData(form)].filter(([, v]) => v)).toString();
let asked = '', run = 0;
async function answer() {
	const q = form.q.value.trim(), mine = ++run;
	asked = state();
	for (const s of sections) {
		s.hidden = true;
		s.querySelector('ol').replaceChildren();
	}
	said.textContent = '';
	if (!q) return;
	try {
		let found = await search(fold(q).folded.trim());
		if (!found[0] && isHan(q.match(/\p{sc=Han}/v)?.[0] ?? '') && !traditional.size) {
			for (const s of sections) await loadTraditional(await open(s));
			found = await search(fold(q).folded.trim());
		}
		if (mine !== run) return;
		const tell = () => announce(found, q);
		for (const f of found) show(f, f.first, tell);
		tell();
	} catch {
		if (mine === run) said.textContent = say('failed', {});
	}
}

// The state is in the address. Enter searches and, once there are results for what the field says, opens the first; arrows
// go from the field through the results.
function restore() {
	const given = new URLSearchParams(location.search);
	for (const name of ['q', 'kind', 'district']) if (form[name]) form[name].value = given.get(name) ?? '';
	answer();
}
form.addEventListener('submit', (e) => {
	e.preventDefault();
	history.pushState(null, '', '?' + state());
	answer();
});
form.addEventListener('change', (e) => e.target.matches('select') && form.requestSubmit(form.querySelector('button')));
addEventListener('popstate', restore);
addEventListener('keydown', (e) => {
	const way = { ArrowDown: 1, ArrowUp: -1 }[e.key];
	const links = [form.q, ...document.querySelectorAll('.found li a')];
	const at = links.indexOf(document.activeElement);
	if (e.key === 'Enter' && !at && links[1] && !e.isComposing && state() === asked) {
		e.preventDefault();
		links[1].click();
	}
	if (!way || at < 0 || !links[at + way]) return;
	e.preventDefault();
	links[at + way].focus();
});
restore();
