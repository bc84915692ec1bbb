#!/usr/bin/env python3
"""Makes the predictions that ScoreFiguresTest scores and the figures it expects (run after gold in eval/ changed).

    make.py                    writes perfect.jsonl, empty.jsonl, perturbed.jsonl and expected.tsv here; needs ../shared/score/score.py
    make.py perturb SEED       prints predictions for all of eval/ with mistakes of every kind; the same for the same seed
"""
import copy, glob, json, os, random, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, '../../../..'))
SCORE = os.path.join(ROOT, '../shared/score/score.py')
DOCS = ['22', '25', '29', '31']
OPTIONS = [[], ['--lenient-qid'], ['--proxies'], ['--lenient-qid', '--proxies']]


def gold(docs=None):
    for f in sorted(glob.glob(os.path.join(ROOT, 'eval', '*.gold.json'))):
        g = json.load(open(f, encoding='utf-8'))
        if docs is None or g['id'] in docs:
            yield g


def perturbed(g, rnd):
    g = copy.deepcopy(g)
    names = [a['name'] for a in g['actors']]
    new = {}
    move = lambda s: [max(0, s[0] + rnd.randint(-9, 9)), s[1] + 9 + rnd.randint(0, 40)] if rnd.random() < .3 else s
    for a in list(g['actors']):
        x = rnd.random()
        if x < .1:
            g['actors'].remove(a)
        elif x < .2:
            new[a['name']] = a['name'] = 'The ' + a['name'].upper() + '’s'
        elif x < .3:
            new[a['name']] = a['name'] = f'Group {rnd.randint(1, 5)}'
        elif x < .36:
            b = copy.deepcopy(a)
            cut = len(a['mentions']) // 2
            a['mentions'], b['mentions'] = a['mentions'][:cut], b['mentions'][cut:]
            b['name'] += ' II'
            g['actors'].append(b)
        if rnd.random() < .15:
            a['qid'] = rnd.choice([None, 'Q1', 'Q42', rnd.choice(g['actors'])['qid'] if g['actors'] else None])
        if rnd.random() < .1:
            a['type'] = rnd.choice(['State', 'ArmedGroup', 'Person', 'Place'])
        if rnd.random() < .1:
            a.pop('aliases', None)
        a['mentions'] = [move(m) for m in a['mentions']]
    called = lambda n: new.get(n, n) if rnd.random() < .9 else rnd.choice(names)
    for kind in ('relations', 'events'):
        for x in list(g[kind]):
            y = rnd.random()
            if y < .1 and kind == 'relations':
                g[kind].remove(x)
            elif y < .2:
                g[kind].append(copy.deepcopy(x))
            if rnd.random() < .12:
                x['factuality'] = rnd.choice(['asserted', 'claimed', 'denied', 'possible', None])
            if rnd.random() < .1:
                x['evidence'] = None
            elif x['evidence']:
                x['evidence'] = move(x['evidence'])
    for r in g['relations']:
        for k in ('subject', 'object'):
            if isinstance(r[k], int):
                r[k] = rnd.choice([r[k], f'#{r[k]}', f'e{r[k]}', str(r[k]), r[k] + 1, ' & '.join(rnd.sample(names, min(2, len(names))))])
            else:
                r[k] = called(r[k])
        if rnd.random() < .2:
            r['subject'], r['object'] = r['object'], r['subject']
        if rnd.random() < .08:
            r['type'] = rnd.choice(['allyOf', 'rivalOf', 'struck', 'locatedIn'])
    for e in g['events']:
        if rnd.random() < .12:
            e['type'] = rnd.choice(['Attack', 'Strike', 'Statement', 'Talks'])
        if rnd.random() < .3:
            e['trigger'] = rnd.choice([None, move(e['trigger'])])
        for r in list(e['roles']):
            x = rnd.random()
            if x < .1:
                e['roles'].remove(r)
            elif x < .2:
                r['role'] = rnd.choice(['agent', 'target', 'victim', 'instrument'])
            elif x < .25 and r.get('actor'):
                r['text'] = r.pop('actor')
            if r.get('actor'):
                r['actor'] = called(r['actor'])
            r['start'], r['end'] = move([r['start'], r['end']])
        if rnd.random() < .3:
            e['date'] = rnd.choice([None, '2023', '2024-05', '2024-06-01/2024-07'])
        if rnd.random() < .3:
            e['place'] = rnd.choice([None, {'name': e['place'] or 'Nowhere'}, rnd.choice(names), (e['place'] or '') + ' City'])
        for k in ('killed', 'wounded', 'arrested'):
            if rnd.random() < .15:
                e[k] = rnd.choice([None, 7, {'min': 12, 'max': None}, {'min': None, 'max': 3}])
    g['events'].append(dict(type='Sanction', trigger=[0, 1], roles=[dict(role='agent', actor='Nobody')], evidence=[0, 1]))
    g['relations'].append(dict(type='offshootOf', subject='Nobody', object='Nobody Else'))
    return g


def perturb(seed, docs=None):
    rnd = random.Random(seed)
    for g in gold(docs):
        if rnd.random() < .95:
            yield perturbed(g, rnd)


def expected(name, option):
    with tempfile.NamedTemporaryFile('r', suffix='.json') as out:
        subprocess.run([sys.executable, SCORE, os.path.join(ROOT, 'eval'), os.path.join(HERE, name + '.jsonl'), '--docs', ','.join(DOCS),
                        '--json', out.name] + option, check=True, stdout=subprocess.DEVNULL)
        scores = json.load(out)
    documents = scores['documents'].items() if name == 'perturbed' and not option else []
    for report, measures in [*documents, ('ALL', scores['overall'])]:
        for measure, figures in measures.items():
            for figure, value in figures.items():
                yield '\t'.join([name, ' '.join(option), report, measure, figure, '' if value is None else repr(value)])


def main():
    if sys.argv[1:2] == ['perturb']:
        for g in perturb(int(sys.argv[2])):
            print(json.dumps(g, ensure_ascii=False))
        return
    files = {'perfect': list(gold(DOCS)), 'empty': [dict(id=i) for i in DOCS], 'perturbed': list(perturb(1, DOCS))}
    for name, answers in files.items():
        with open(os.path.join(HERE, name + '.jsonl'), 'w', encoding='utf-8') as f:
            f.writelines(json.dumps(a, ensure_ascii=False) + '\n' for a in answers)
    with open(os.path.join(HERE, 'expected.tsv'), 'w', encoding='utf-8') as f:
        f.write('# Made by make.py beside this file: ../shared/score/score.py eval NAME.jsonl --docs ' + ','.join(DOCS) + ' OPTIONS --json OUT\n')
        f.write('# predictions\toptions\treport\tmeasure\tfigure\tvalue\n')
        for name in files:
            for option in OPTIONS if name == 'perturbed' else OPTIONS[:1]:
                f.writelines(line + '\n' for line in expected(name, option))


main()
