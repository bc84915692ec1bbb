-- One row for each actor that reports share, over the tables actors and reports. What a report only describes ("several gunmen") has the report's id and
-- a low line in its IRI and is that report's own. Restricted reports are left out, since their names would show.
WITH said AS (
  SELECT a.iri, a.name, a.type, a.qid, array_append(a.aliases, a.name) AS names, a.report, coalesce(r.copyOf, a.report) AS source
  FROM actors a JOIN reports r ON a.report = r.id
  WHERE r.restricted IS NULL AND NOT contains(a.iri, '_')
),
shared AS (
  SELECT iri, mode(name, true) AS name, mode(type, true) AS type, mode(qid, true) AS qid,
    array_sort(array_distinct(flatten(collect_set(names)))) AS names,
    CAST(count(DISTINCT report) AS INT) AS reports,
    CAST(count(DISTINCT source) AS INT) AS sources
  FROM said GROUP BY iri
),
called AS (SELECT iri, type, qid, lower(called) AS called FROM shared LATERAL VIEW explode(names) AS called),
alike AS (
  SELECT one.iri, array_sort(collect_set(other.iri)) AS alike, array_distinct(collect_set(other.qid)) AS items
  FROM called one JOIN called other ON one.called = other.called AND one.type = other.type AND one.iri <> other.iri
  GROUP BY one.iri
)
SELECT shared.*, coalesce(alike, array()) AS alike,
  CASE WHEN qid IS NULL AND size(items) = 1 THEN items[0] END AS candidate
FROM shared LEFT JOIN alike USING (iri)
