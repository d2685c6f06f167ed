/* Draws the first page's charts from its tables. Without this file the tables tell the same. */
const library = document.querySelector("script[data-charts]")?.dataset.charts;
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const LIGHTS = [
  ["light-serious", "严重超期", "#7f1016"],
  ["light-red", "红灯", "#c62828"],
  ["light-yellow", "黄灯", "#9a5d00"],
  ["light-green", "绿灯", "#287a39"],
];

function rowsOf(place, attribute) {
  const table = document.getElementById(place.dataset[attribute]);
  return table ? [...table.tBodies[0].rows] : [];
}

const wordOf = (row) => row.cells[0].textContent.trim();
const numberOf = (cell) => Number.parseFloat(cell.textContent) || 0;

function shared(extra) {
  return {
    textStyle: { fontFamily: FONT, fontSize: 13 },
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "line" } },
    ...extra,
  };
}

function burnUp(place) {
  const pair = (row) => [wordOf(row), numberOf(row.cells[1])];
  const rate = rowsOf(place, "rows").map(pair);
  const limits = rowsOf(place, "limits").map(pair);
  return shared({
    grid: { left: 52, right: 24, top: 40, bottom: 30 },
    legend: { top: 0, data: [place.dataset.name, "节点下限"] },
    xAxis: { type: "time" },
    yAxis: { type: "value", min: 0, max: 100, axisLabel: { formatter: "{value}%" } },
    series: [
      { name: place.dataset.name, type: "line", data: rate, color: "#1f5f8b", symbolSize: 7, lineStyle: { width: 3 } },
      { name: "节点下限", type: "line", step: "end", data: limits, color: "#c62828", symbol: "diamond", symbolSize: 9, lineStyle: { type: "dashed" } },
    ],
  });
}

/* 红灯 in the table counts what is seriously overdue too; side by side each issue is drawn once. */
function lights(place) {
  const rows = rowsOf(place, "rows").filter((row) => !row.classList.contains("is-zero"));
  const column = (word) => [...document.getElementById(place.dataset.rows).tHead.rows[0].cells]
    .findIndex((cell) => cell.textContent.trim() === word);
  const count = (row, word) => numberOf(row.cells[column(word)]);
  place.style.height = `${Math.max(160, 70 + rows.length * 26)}px`;
  return shared({
    grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0 },
    xAxis: { type: "value", minInterval: 1 },
    yAxis: { type: "category", inverse: true, data: rows.map(wordOf) },
    series: LIGHTS.map(([, word, color]) => ({
      name: word, type: "bar", stack: "lights", color, barMaxWidth: 16,
      data: rows.map((row) => count(row, word) - (word === "红灯" ? count(row, "严重超期") : 0)),
    })),
  });
}

const CHARTS = { "burn-up": burnUp, lights };

function draw(place) {
  const option = CHARTS[place.dataset.chart](place);
  const chart = globalThis.echarts.init(place, null, { renderer: "canvas" });
  chart.setOption(option);
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", "图表，数据见所附表格");
  addEventListener("resize", () => chart.resize());
}

function load() {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = library;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

const places = [...document.querySelectorAll(".chart[data-chart]")].filter((place) => rowsOf(place, "rows").length > 0);

/* The library is three times as large as all else: it is fetched when the first chart comes near, and not before. */
function drawWhenNear() {
  const near = new IntersectionObserver((seen) => {
    if (seen.some((each) => each.isIntersecting)) {
      near.disconnect();
      load().then(() => places.forEach(draw), () => places.forEach((place) => { place.hidden = true; }));
    }
  }, { rootMargin: "600px" });
  places.forEach((place) => {
    place.hidden = false;
    near.observe(place);
  });
}

if (library && places.length > 0) {
  drawWhenNear();
}
