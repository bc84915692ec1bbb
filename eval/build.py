#!/usr/bin/env python3
"""Build NN.txt and NN.gold.json from spec/NN.spec.   build.py [NN ...]   (all when none is named)

A spec is: front matter lines, '---', the body with mark-up, then the sections @actors, @events, @relations.
Mark-up in the body (may nest, never crosses):  {KEY:text} a mention of actor KEY, {#n:text} the trigger of event #n.
@actors     KEY | name | type | Qid, '-' (unknown) or 'nil' | alias;alias | standsFor KEY
@events     #n Type role=KEY role="text" … place=KEY|"text" date= k= w= a= f= by=KEY trig="…" ev="words of a sentence" span=-1|+1
            evidence = the sentence of the trigger (or of ev), widened by span; figures: 5, 5+, 5-8, -8 (up to); f = factuality (asserted)
@relations  type SUBJ OBJ [office="…" f= by= ev= span=]; SUBJ/OBJ may be an event #n; without ev: the first sentence naming both
Offsets are computed from the mark-up and asserted; nothing is counted by hand.
"""
import json, os, re, sys
HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = set('State ArmedGroup SecurityForce PoliticalParty Organization InternationalOrganization MediaOutlet Person Population Place'.split())
RELS = set('offshootOf allyOf rivalOf factionOf memberOf affiliatedWith partOf leads holdsOffice basedIn operatesIn controls borders locatedIn supported harbours struck negotiatedWith mediatedBy claimedResponsibilityFor'.split())
EVS = set('Strike Attack Clash HostageTaking Raid Killing Arrest Takeover Talks Agreement Ceasefire CeasefireEnd ClaimOfResponsibility Statement Accusation Denial Demand Threat Condemnation Visit Meeting Protest Deployment Withdrawal Sanction'.split())
ROLES = set('agent target victim mediator speaker addressee destination instrument participant'.split())
FACT = set('asserted claimed denied negated possible future'.split())
ABBR = {'Mr', 'Mrs', 'Ms', 'Dr', 'Gen', 'Lt', 'Col', 'Maj', 'Capt', 'Sgt', 'St', 'No', 'Jan', 'Feb', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec',
        'U.S', 'U.N', 'D.C', 'Brig', 'Adm', 'p.m', 'a.m', 'vs', 'Sen', 'Rep', 'Gov'}


def parse(body):
    out, ments, trig, stack = [], {}, {}, []
    n = i = 0
    while i < len(body):
        m = re.compile(r'\{(#?\w+):').match(body, i)
        if m:
            stack.append((m.group(1), n)); i = m.end(); continue
        if body[i] == '}':
            k, s = stack.pop()
            if k[0] == '#':
                assert k not in trig, 'two triggers ' + k
                trig[k] = [s, n]
            else:
                ments.setdefault(k, []).append([s, n])
            i += 1; continue
        assert body[i] != '{', body[i:i + 40]
        out.append(body[i]); n += 1; i += 1
    assert not stack, stack
    return ''.join(out), ments, trig


def sentences(t):
    res = []
    for p in re.finditer(r'[^\n]+', t):
        a = p.start()
        for m in re.finditer(r'[.!?…][”’)\]]*(?=\s+[“‘(\[]?[A-Z0-9À-Ý{ÉÁŠ])', p.group()):
            w = re.search(r'([\w.]+)$', p.group()[:m.start()])
            if w and m.group() == '.' and (w.group(1) in ABBR or re.fullmatch(r'[A-Z]|J\.R', w.group(1))
                                         or re.fullmatch(r'\d{1,2}', w.group(1)) and w.start() == 0):
                continue
            e = p.start() + m.end()
            res.append((a, e))
            a = e + len(re.match(r'\s*', t[e:]).group())
        if a < p.end():
            res.append((a, p.end()))
    return res


def opts(s):
    return [(m.group(1), m.group(2)[1:-1] if m.group(2)[0] == '"' else m.group(2)) + (m.group(2)[0] == '"',)
            for m in re.finditer(r'(\w+)=("[^"]*"|\S+)', s)]


def figure(v):
    if v.endswith('+'):
        return {'min': int(v[:-1]), 'max': None}
    if '-' in v:
        a, b = v.split('-'); return {'min': int(a) if a else None, 'max': int(b)}
    return {'min': int(v), 'max': int(v)}


def build(nn):
    raw = open(f'{HERE}/spec/{nn}.spec', encoding='utf-8').read()
    head, rest = raw.split('\n---\n', 1)
    head = head.strip()
    body, rest = rest.split('\n@actors\n', 1)
    acts, rest = rest.split('@events\n', 1)
    evs, rels = rest.split('@relations\n', 1)
    body, ments, trig = parse(body.strip('\n') + '\n')
    sents = sentences(body)

    def sent_of(pos):
        for i, (a, b) in enumerate(sents):
            if a <= pos < b:
                return i
        raise AssertionError(f'no sentence at {pos}')

    def ev_span(o, default):
        d = dict((k, v) for k, v, _ in o)
        if 'ev' in d:
            assert body.count(d['ev']) >= 1, ('ev not found', d['ev'])
            assert body.count(d['ev']) == 1, ('ev ambiguous', d['ev'])
            a = b = sent_of(body.index(d['ev']))
        else:
            a = b = default()
        s = int(d.get('span', 0))
        a, b = min(a, a + s), max(b, b + s)
        return [sents[a][0], sents[b][1]]

    keys, actors = {}, []
    for l in acts.splitlines():
        if not l.strip():
            continue
        f = [x.strip() for x in l.split('|')] + [''] * 4
        k, name, typ, q, al, st = f[:6]
        assert typ in TYPES, l
        assert k in ments, ('no mention', k)
        assert k not in keys, k
        keys[k] = name
        a = {'name': name, 'type': typ, 'qid': q if re.fullmatch(r'Q\d+', q) else None, 'mentions': sorted(ments[k])}
        assert q in ('-', 'nil') or a['qid'], l
        if al: a['aliases'] = [x.strip() for x in al.split(';')]
        if q == 'nil': a['nil'] = True
        if st: a['standsFor'] = st
        actors.append(a)
    for a in actors:
        if 'standsFor' in a: a['standsFor'] = keys[a['standsFor']]
    assert set(ments) == set(keys), ('undeclared', set(ments) - set(keys))
    assert len(set(keys.values())) == len(keys)

    events, eidx = [], {}
    lines = [l for l in evs.splitlines() if l.strip()]
    for i, l in enumerate(lines):
        eidx[l.split()[0]] = i
    for l in lines:
        eid, typ, _, rest = (l + '  ').split(' ', 3) if False else (*l.split(None, 2)[:2], None, (l.split(None, 2) + [''])[2])
        assert typ in EVS, l
        o = opts(rest)
        d = dict((k, v) for k, v, _ in o)
        if 'trig' in d:
            if 'ev' in d:
                a, b = ev_span([x for x in o if x[0] == 'ev'], None)
            else:
                a, b = 0, len(body); assert body.count(d['trig']) == 1, ('trig ambiguous', l)
            p = body.index(d['trig'], a, b)
            tr = [p, p + len(d['trig'])]
        else:
            assert eid in trig, ('no trigger', l)
            tr = trig[eid]
        ev = ev_span(o, lambda: sent_of(tr[0]))
        e = {'type': typ, 'trigger': tr, 'roles': []}
        for k, v, quoted in o:
            if k not in ROLES:
                assert k in 'place date k w a f by trig ev span'.split(), (k, l)
                continue
            if quoted:
                p = body.find(v, ev[0], ev[1])
                assert p >= 0, ('role text', v, l)
                e['roles'].append({'role': k, 'text': v, 'start': p, 'end': p + len(v)})
            else:
                ms = sorted(ments[v])
                inside = [m for m in ms if ev[0] <= m[0] and m[1] <= ev[1]]
                if inside:
                    m = min(inside, key=lambda m: abs(m[0] - tr[0]))
                else:
                    m = ([m for m in ms if m[1] <= tr[0]] or ms[:1])[-1]
                e['roles'].append({'role': k, 'actor': keys[v], 'start': m[0], 'end': m[1]})
        pl = [(v, q) for k, v, q in o if k == 'place']
        e['place'] = None if not pl else pl[0][0] if pl[0][1] else keys[pl[0][0]]
        e['date'] = d.get('date')
        for k, n in (('k', 'killed'), ('w', 'wounded'), ('a', 'arrested')):
            e[n] = figure(d[k]) if k in d else None
        e['factuality'] = d.get('f', 'asserted')
        assert e['factuality'] in FACT, l
        e['attributedTo'] = keys[d['by']] if 'by' in d else None
        e['evidence'] = ev
        events.append(e)
    assert set(trig) <= set(eidx), ('trigger without event', set(trig) - set(eidx))

    relations, seen = [], set()
    for l in rels.splitlines():
        if not l.strip():
            continue
        typ, s, ob, *rest = l.split(None, 3)
        o = opts(rest[0] if rest else '')
        d = dict((k, v) for k, v, _ in o)
        assert typ in RELS, l
        assert (typ, s, ob) not in seen, l
        seen.add((typ, s, ob))

        def first():
            if s[0] == '#' or ob[0] == '#':
                e = events[eidx[s if s[0] == '#' else ob]]
                k = ob if s[0] == '#' else s
                for i, (a, b) in enumerate(sents):
                    if a <= e['trigger'][0] < b and any(a <= m[0] < b for m in ments[k]):
                        return i
            else:
                for i, (a, b) in enumerate(sents):
                    if any(a <= m[0] < b for m in ments[s]) and any(a <= m[0] < b for m in ments[ob]):
                        return i
            raise AssertionError('no sentence for ' + l)
        r = {'type': typ, 'subject': eidx[s] if s[0] == '#' else keys[s], 'object': eidx[ob] if ob[0] == '#' else keys[ob],
             'factuality': d.get('f', 'asserted'), 'attributedTo': keys[d['by']] if 'by' in d else None, 'evidence': ev_span(o, first)}
        assert (typ == 'mediatedBy') == isinstance(r['subject'], int), l
        assert (typ == 'claimedResponsibilityFor') == isinstance(r['object'], int), l
        assert r['factuality'] in FACT, l
        if typ == 'holdsOffice':
            r['office'] = d['office']
        relations.append(r)

    txt = head + '\n---\n' + body
    if not txt.startswith('---'):
        txt = '---\n' + txt
    open(f'{HERE}/{nn}.txt', 'w', encoding='utf-8').write(txt)
    g = {'id': nn, 'actors': actors, 'relations': relations, 'events': events}
    open(f'{HERE}/{nn}.gold.json', 'w', encoding='utf-8').write(json.dumps(g, ensure_ascii=False, indent=1) + '\n')

    # checks on what was written
    t = open(f'{HERE}/{nn}.txt', encoding='utf-8').read()
    b = t[t.index('\n---\n') + 5:]
    assert b == body and not re.search(r'[{}|#]', b), 'left-over mark-up'
    assert all(ord(c) < 0x10000 for c in b)
    for a in actors:
        for s, e in a['mentions']:
            assert b[s:e] == b[s:e].strip() and s < e, (a['name'], b[s:e])
            assert (s == 0 or not b[s - 1].isalnum()) and not b[e:e + 1].isalnum(), (a['name'], b[s - 5:e + 5])
    for e in events:
        assert e['evidence'][0] <= e['trigger'][0] and e['trigger'][1] <= e['evidence'][1], e
    covered = [m for a in actors for m in a['mentions']]
    for a in actors:                       # names that occur unmarked
        for s in {b[x:y] for x, y in a['mentions']}:
            if not s[:1].isupper() or s.lower() in 'it he she they we his their its our i'.split() or s.startswith('The '):
                continue
            for m in re.finditer(r'(?<!\w)' + re.escape(s) + r'(?!\w)', b):
                if not any(x <= m.start() and m.end() <= y for x, y in covered):
                    print(f'  {nn} unmarked: {s!r} in …{b[max(0, m.start() - 25):m.end() + 20]!r}')
    print(nn, 'words', len(b.split()), 'actors', len(actors), 'mentions', sum(len(a['mentions']) for a in actors),
          'relations', len(relations), 'events', len(events),
          'not asserted', sum(x['factuality'] != 'asserted' for x in relations + events))


for nn in sys.argv[1:] or sorted(f[:-5] for f in os.listdir(HERE + '/spec') if f.endswith('.spec')):
    try:
        build(nn)
    except AssertionError as x:
        print(nn, 'FAILED', x); raise
