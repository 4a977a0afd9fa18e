// Draws each canvas from the table that stands beside it.
'use strict';
const colours = ['#155e63', '#d97706', '#4f7cac', '#9c4668', '#6b8e23', '#7a6f9b', '#c05640', '#5f6b73'];
document.querySelectorAll('canvas[data-chart]').forEach(canvas => {
  const given = JSON.parse(canvas.dataset.chart);
  const share = given.unit === 'SHARE';
  const round = given.type === 'doughnut';
  new Chart(canvas, {
    type: given.type,
    data: {
      labels: given.labels,
      datasets: given.series.map((series, at) => ({
        label: series.title, data: series.values, spanGaps: true,
        backgroundColor: round ? colours : colours[at % colours.length],
        borderColor: round ? '#fff' : colours[at % colours.length], borderWidth: given.type === 'line' ? 2 : round ? 2 : 0, tension: 0.25, borderRadius: 3, clip: false
      }))
    },
    options: {
      responsive: true, maintainAspectRatio: false, animation: false, indexAxis: given.lying ? 'y' : 'x',
      plugins: { legend: { display: given.series.length > 1 || round, position: round ? 'right' : 'bottom' } },
      scales: round ? {} : {
        [given.lying ? 'x' : 'y']: { beginAtZero: !share, min: share ? 0 : undefined, max: share ? 1 : given.unit === 'LEVEL' ? 5 : undefined,
          ticks: { precision: share ? undefined : 0, callback: value => share ? Math.round(value * 100) + ' %' : value } },
        [given.lying ? 'y' : 'x']: { grid: { display: false } }
      }
    }
  });
});
