// Small comforts; every page works without them.
'use strict';
document.querySelectorAll('[data-print]').forEach(button => button.addEventListener('click', () => window.print()));
document.querySelectorAll('form[method=post]').forEach(form => form.addEventListener('submit', () => {
  form.querySelectorAll('button').forEach(button => { button.setAttribute('aria-disabled', 'true'); });
}));
// The code of a link stands behind '#', where no server sees it: it leaves the address before anything else, and is posted.
const told = /^#code=([\w-]+)$/.exec(location.hash);
if (told) {
  history.replaceState(null, '', location.pathname + location.search);
  const ask = document.querySelector('form[action="/follow"]');
  if (ask) {
    ask.elements.code.value = told[1];
    ask.requestSubmit();
  }
}
const chinese = document.documentElement.lang.startsWith('zh');
function left(due) {
  const minutes = Math.floor(Math.abs(due - Date.now()) / 60000);
  const d = Math.floor(minutes / 1440), h = Math.floor(minutes / 60) % 24, m = minutes % 60;
  const amount = chinese
    ? (d ? `${d} 天 ${h} 小时` : h ? `${h} 小时 ${m} 分` : `${m} 分钟`)
    : (d ? `${d} d ${h} h` : h ? `${h} h ${m} min` : `${m} min`);
  return due < Date.now() ? (chinese ? `超期 ${amount}` : `${amount} late`) : (chinese ? `剩余 ${amount}` : `in ${amount}`);
}
const clocks = [...document.querySelectorAll('[data-due]')].filter(each => each.dataset.due && !each.closest('.paused'));
if (clocks.length) {
  setInterval(() => clocks.forEach(each => { each.textContent = left(Date.parse(each.dataset.due)); }), 30000);
}
// An emergency is told by telephone: the number stands out once such a category is chosen.
const emergency = document.querySelector('.emergency');
if (emergency) {
  const category = document.querySelector('[name="f.category"]'), community = document.querySelector('[name="f.community"]');
  const show = () => {
    emergency.classList.toggle('now', emergency.dataset.urgent.split('\n').includes(category.value));
    const lines = [...emergency.querySelectorAll('[data-community]')];
    const own = lines.some(each => each.dataset.community === community.value);
    lines.forEach(each => { each.hidden = own && each.dataset.community !== community.value; });
  };
  [category, community].forEach(each => each.addEventListener('change', show));
  show();
}
