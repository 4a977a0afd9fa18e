(function () {
  'use strict';
  var root = document.documentElement;
  var described = JSON.parse(document.getElementById('charts').textContent);
  var drawn = [];

  function language() { return root.lang === 'en' ? 'en' : 'zh'; }

  function word(said) { return said[language()]; }

  function number(value) {
    return value.toLocaleString('en-US', { maximumFractionDigits: 1 });
  }

  function shown(unit, value) { return unit === 'percent' ? number(value) + ' %' : number(value); }

  function series(one, chart) {
    return {
      type: one.line ? 'line' : 'bar',
      label: word(one.name),
      data: one.values,
      backgroundColor: one.line ? 'transparent' : one.colour,
      borderColor: one.colour,
      borderWidth: one.line ? 2 : 0,
      borderDash: one.line ? [5, 4] : [],
      pointRadius: 0,
      pointBackgroundColor: one.colour,
      stack: one.line ? 'line' : 'bars',
      pointStyle: one.line ? 'line' : 'rect',
      maxBarThickness: 46
    };
  }

  function axis(title, more) {
    return Object.assign({ title: { display: true, text: word(title), color: '#57606a' } }, more);
  }

  function configuration(chart) {
    var places = axis(chart.across, { stacked: chart.stacked, grid: { display: false }, ticks: { autoSkip: !chart.horizontal } });
    var values = axis(chart.along, {
      stacked: chart.stacked,
      beginAtZero: true,
      grid: { color: '#e6eaee' },
      ticks: { callback: function (value) { return shown(chart.unit, value); } }
    });
    if (chart.whole) { values.max = 100; }
    return {
      data: { labels: chart.labels.map(word), datasets: chart.series.map(function (one) { return series(one, chart); }) },
      options: {
        indexAxis: chart.horizontal ? 'y' : 'x',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        interaction: { mode: 'index', axis: chart.horizontal ? 'y' : 'x', intersect: false },
        scales: chart.horizontal ? { y: places, x: values } : { x: places, y: values },
        plugins: {
          legend: { display: chart.series.length > 1, position: 'top', align: 'start', labels: { usePointStyle: true, pointStyleWidth: 22 } },
          tooltip: {
            callbacks: {
              label: function (item) { return item.dataset.label + ': ' + shown(chart.unit, item.raw); }
            }
          }
        }
      }
    };
  }

  function draw() {
    drawn.forEach(function (chart) { chart.destroy(); });
    Chart.defaults.font.family = getComputedStyle(root).fontFamily;
    Chart.defaults.font.size = 12;
    Chart.defaults.color = '#1b1f24';
    drawn = described.map(function (chart) {
      var canvas = document.getElementById(chart.id);
      canvas.setAttribute('aria-label', canvas.dataset[language()]);
      var config = configuration(chart);
      config.type = 'bar';
      return new Chart(canvas, config);
    });
  }

  function speak(lang) {
    root.lang = lang;
    var title = document.querySelector('title');
    document.title = title.dataset[language()];
    document.querySelectorAll('[data-language]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.language === lang));
    });
    draw();
  }

  document.querySelectorAll('[data-language]').forEach(function (button) {
    button.addEventListener('click', function () {
      speak(button.dataset.language);
      history.replaceState(null, '', '#' + (language()));
    });
  });
  window.addEventListener('beforeprint', function () { drawn.forEach(function (chart) { chart.resize(); }); });
  window.addEventListener('afterprint', function () { drawn.forEach(function (chart) { chart.resize(); }); });
  speak(location.hash === '#zh' ? 'zh-Hans' : location.hash === '#en' ? 'en' : root.lang);
})();
