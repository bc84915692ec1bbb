# Draws docs/growth.tsv, which org.dateline.bench.Growth prints: gnuplot src/bench/growth.gp
set terminal svg size 960,340 font "DejaVu Sans,12" background rgb "white"
set output "docs/growth.svg"
set datafile separator tab
set logscale xy
set format x "10^{%L}"
set xlabel "quads"
set grid
set key left top
set style data linespoints
set multiplot layout 1,3
set title "Loading, seconds"
plot "docs/growth.tsv" using 2:3 skip 1 lw 2 lc rgb "#0072B2" notitle
set title "Bytes a quad"
unset logscale y
set yrange [0:*]
plot "docs/growth.tsv" using 2:5 skip 1 lw 2 lc rgb "#0072B2" notitle
set title "Saved queries, milliseconds"
set logscale y
set yrange [*:*]
plot "docs/growth.tsv" using 2:6 skip 1 lw 2 lc rgb "#0072B2" title "months", \
  "" using 2:7 skip 1 lw 2 lc rgb "#D55E00" title "pairs", \
  "" using 2:8 skip 1 lw 2 lc rgb "#009E73" title "strikes", \
  "" using 2:9 skip 1 lw 2 lc rgb "#CC79A7" title "about"
unset multiplot
