'use strict';

/*
 * The map of the console. The console calls `anlan` and pushes all data in; the page tells the console what happens on it through its
 * title, the one way back that every browser widget has and that no content policy bars.
 */
const anlan = (() => {
  const EMPTY = { type: 'FeatureCollection', features: [] };
  const GRADES = ['I', 'II', 'III', 'IV', 'none'];
  const layers = new Map();
  const drawn = [];
  let map = null;
  let look = null;
  let drawing = null;
  let told = 0;
  let selected = null;
  let kept = {};

  function tell(on, more) {
    told += 1;
    document.title = JSON.stringify({ told, on, ...more });
  }

  /* Makes the map in these colours with these layers, the lowest first. */
  function begin(settings) {
    look = settings;
    document.documentElement.classList.toggle('dark', look.dark);
    try {
      map = new maplibregl.Map({
        container: 'map',
        style: {
          version: 8,
          sources: {},
          layers: [{ id: 'ground', type: 'background', paint: { 'background-color': look.colours.background } }],
        },
        bounds: look.bounds,
        fitBoundsOptions: { padding: 24 },
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        maxZoom: 19,
        fadeDuration: 0,
        localIdeographFontFamily: signs.FONTS,
        locale: look.words,
      });
    } catch (e) {
      tell('failed', { why: String(e.message || e) });
      return;
    }
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new maplibregl.ScaleControl({ unit: 'metric' }), 'bottom-left');
    map.on('error', (e) => tell('failed', { why: String((e.error && e.error.message) || e) }));
    map.once('load', ready);
  }

  function ready() {
    look.layers.forEach(add);
    // the names of divisions lie above what warnings are drawn with
    const above = layers.get(look.layers.find((layer) => layer.form === 'place').name)[0];
    map.moveLayer('division/label', above);
    map.moveLayer('warning/label', above);
    mark();
    drawing = new Drawing(map, area, (ring) => tell('area', { ring }));
    map.on('click', click);
    map.on('mousemove', hover);
    map.on('mouseout', () => tip(null));
    document.addEventListener('contextmenu', (e) => e.preventDefault());
    tell('ready', {});
  }

  function add(layer) {
    layers.set(layer.name, []);
    map.addSource(layer.name, { type: 'geojson', data: EMPTY });
    ({ outline, area: warned, incident, place })[layer.form](layer);
  }

  function put(layer, part, spec) {
    const id = `${layer.name}/${part}`;
    layers.get(layer.name).push(id);
    drawn.push(id);
    map.addLayer({ id, source: layer.name, ...spec });
  }

  function label(more) {
    return {
      'text-field': ['get', 'label'],
      'text-font': ['sans-serif'],
      'text-size': 12,
      'text-max-width': 10,
      'text-optional': true,
      ...more,
    };
  }

  function ink(colour) {
    return { 'text-color': colour, 'text-halo-color': look.colours.surface, 'text-halo-width': 1.5 };
  }

  function outline(layer) {
    put(layer, 'fill', { type: 'fill', paint: { 'fill-color': look.colours.surface, 'fill-opacity': 0.7 } });
    put(layer, 'line', { type: 'line', paint: { 'line-color': look.colours.muted, 'line-width': ['get', 'weight'] } });
    put(layer, 'label', { type: 'symbol', layout: label({ 'text-size': 13 }), paint: ink(look.colours.muted) });
  }

  function byGrade(prefix) {
    return ['concat', prefix, ['get', 'grade']];
  }

  function colourOfGrade() {
    const cases = GRADES.flatMap((grade) => [grade, look.grades[grade]]);
    return ['match', ['get', 'grade'], ...cases, look.grades.none];
  }

  function warned(layer) {
    for (const grade of GRADES) {
      map.addImage(`pattern-${grade}`, signs.pattern(grade, look.grades[grade]), { pixelRatio: signs.RATIO });
    }
    put(layer, 'fill', { type: 'fill', paint: { 'fill-color': colourOfGrade(), 'fill-opacity': ['case', ['get', 'first'], 0.08, 0] } });
    put(layer, 'pattern', { type: 'fill', filter: ['get', 'first'], paint: { 'fill-pattern': byGrade('pattern-'), 'fill-opacity': 0.6 } });
    put(layer, 'line', { type: 'line', paint: { 'line-color': colourOfGrade(), 'line-width': 2 } });
    put(layer, 'label', { type: 'symbol', filter: ['get', 'first'], layout: label({ 'text-size': 14, 'text-allow-overlap': true }), paint: { ...ink(colourOfGrade()), 'text-halo-width': 2.5 } });
  }

  function incident(layer) {
    for (const grade of GRADES) {
      const picture = signs.sign('circle', look.numerals[grade], look.grades[grade], look.colours.surface);
      map.addImage(`incident-${grade}`, picture, { pixelRatio: signs.RATIO });
    }
    put(layer, 'sign', {
      type: 'symbol',
      layout: label({
        'icon-image': byGrade('incident-'),
        'icon-allow-overlap': true,
        'text-anchor': 'top',
        'text-offset': [0, 1],
        'text-size': 13,
      }),
      paint: ink(look.colours.text),
    });
  }

  function place(layer) {
    map.addImage(`place-${layer.name}`, signs.sign(layer.shape, layer.sign, layer.colour, look.colours.surface), {
      pixelRatio: signs.RATIO,
    });
    const is = (...types) => ['match', ['geometry-type'], types, true, false];
    put(layer, 'fill', {
      type: 'fill',
      filter: is('Polygon', 'MultiPolygon'),
      paint: { 'fill-color': layer.colour, 'fill-opacity': 0.25 },
    });
    put(layer, 'line', {
      type: 'line',
      filter: is('Polygon', 'MultiPolygon', 'LineString'),
      paint: { 'line-color': layer.colour, 'line-width': 2.5, 'line-dasharray': [2, 1] },
    });
    put(layer, 'sign', {
      type: 'symbol',
      filter: is('Point', 'Polygon', 'MultiPolygon'),
      layout: label({
        'icon-image': `place-${layer.name}`,
        'icon-allow-overlap': true,
        'text-field': ['step', ['zoom'], '', 13, ['get', 'label']],
        'text-anchor': 'top',
        'text-offset': [0, 1],
      }),
      paint: ink(look.colours.text),
    });
    put(layer, 'name', {
      type: 'symbol',
      filter: is('LineString'),
      layout: label({ 'symbol-placement': 'line', 'text-field': ['step', ['zoom'], '', 14, ['get', 'label']] }),
      paint: ink(layer.colour),
    });
  }

  /* What is selected and the area that was drawn or chosen lie above everything. */
  function mark() {
    const accent = look.colours.accent;
    for (const name of ['chosen', 'selected']) {
      map.addSource(name, { type: 'geojson', data: EMPTY });
    }
    map.addLayer({ id: 'chosen/fill', type: 'fill', source: 'chosen', paint: { 'fill-color': accent, 'fill-opacity': 0.08 } });
    map.addLayer({
      id: 'chosen/line',
      type: 'line',
      source: 'chosen',
      paint: { 'line-color': accent, 'line-width': 2, 'line-dasharray': [3, 2] },
    });
    map.addLayer({ id: 'selected/line', type: 'line', source: 'selected', paint: { 'line-color': accent, 'line-width': 4 } });
    map.addLayer({
      id: 'selected/ring',
      type: 'circle',
      source: 'selected',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 16, 'circle-opacity': 0, 'circle-stroke-color': accent, 'circle-stroke-width': 3 },
    });
  }

  /* Shows these features, by layer; a layer that isn't named stays as it is. */
  function data(collections) {
    for (const [name, features] of Object.entries(collections)) {
      kept[name] = features;
      map.getSource(name).setData({ type: 'FeatureCollection', features });
    }
    select(selected);
  }

  function show(visible) {
    for (const [name, on] of Object.entries(visible)) {
      for (const id of layers.get(name) || []) {
        map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none');
      }
    }
  }

  function select(id) {
    selected = id;
    const all = Object.values(kept).flat();
    map.getSource('selected').setData({ type: 'FeatureCollection', features: all.filter((f) => f.properties.id === id) });
  }

  function fit(bounds, most) {
    map.fitBounds(bounds, { padding: 40, maxZoom: most || 17, duration: 0 });
  }

  function area(ring) {
    const features = ring ? [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }] : [];
    map.getSource('chosen').setData({ type: 'FeatureCollection', features });
  }

  function shapes(geometries) {
    const features = geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
    map.getSource('chosen').setData({ type: 'FeatureCollection', features });
  }

  function at(point) {
    const box = [
      [point.x - 4, point.y - 4],
      [point.x + 4, point.y + 4],
    ];
    return map.queryRenderedFeatures(box, { layers: drawn });
  }

  function click(e) {
    if (!drawing.active) {
      tell('click', { ids: [...new Set(at(e.point).map((f) => f.properties.id))] });
    }
  }

  function hover(e) {
    const found = drawing.active ? [] : at(e.point);
    map.getCanvas().style.cursor = found.length > 0 ? 'pointer' : '';
    tip(found.length > 0 ? found[0].properties.title : null, e.point);
  }

  function tip(text, point) {
    const element = document.getElementById('tip');
    element.hidden = !text;
    if (text) {
      element.textContent = text;
      element.style.left = `${Math.min(point.x + 12, window.innerWidth - 180)}px`;
      element.style.top = `${Math.min(point.y + 12, window.innerHeight - 40)}px`;
    }
  }

  /* What is drawn now: of each layer how many things. For tests. */
  function state() {
    if (!map || !map.loaded()) {
      return JSON.stringify({ loaded: false });
    }
    const counts = {};
    for (const [name, ids] of layers) {
      counts[name] = new Set(map.queryRenderedFeatures({ layers: ids }).map((f) => f.properties.id)).size;
    }
    return JSON.stringify({ loaded: true, zoom: map.getZoom(), counts });
  }

  /* Where something is on the page. For tests. */
  function where(lng, lat) {
    const p = map.project([lng, lat]);
    return JSON.stringify([Math.round(p.x), Math.round(p.y)]);
  }

  return {
    begin,
    data,
    show,
    select,
    fit,
    area,
    shapes,
    draw: (mode) => drawing.begin(mode),
    state,
    where,
  };
})();
