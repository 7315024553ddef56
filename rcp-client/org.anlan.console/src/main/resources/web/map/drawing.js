'use strict';

/* Draws an area with the mouse: a rectangle by dragging, a polygon by clicks that a double click or Enter ends; Escape gives up. */
class Drawing {
  constructor(map, show, done) {
    this.map = map;
    this.show = show;
    this.done = done;
    this.mode = null;
    this.points = [];
    map.on('mousedown', (e) => this.down(e));
    map.on('mousemove', (e) => this.move(e));
    map.on('mouseup', (e) => this.up(e));
    map.on('click', (e) => this.click(e));
    map.on('dblclick', (e) => this.doubleClick(e));
    document.addEventListener('keydown', (e) => this.key(e));
  }

  get active() {
    return this.mode !== null;
  }

  begin(mode) {
    this.mode = mode;
    this.points = [];
    document.body.classList.toggle('drawing', this.active);
    this.map.doubleClickZoom[mode === 'polygon' ? 'disable' : 'enable']();
    this.map.dragPan[mode === 'rectangle' ? 'disable' : 'enable']();
    this.map.boxZoom[mode ? 'disable' : 'enable']();
  }

  down(e) {
    if (this.mode === 'rectangle') {
      this.points = [e.lngLat];
    }
  }

  move(e) {
    if (this.points.length > 0) {
      const ring = this.ring(e.lngLat);
      if (ring.length > 3) {
        this.show(ring);
      }
    }
  }

  up(e) {
    if (this.mode === 'rectangle' && this.points.length > 0) {
      const ring = this.ring(e.lngLat);
      const wide = Math.abs(ring[0][0] - ring[2][0]);
      const high = Math.abs(ring[0][1] - ring[2][1]);
      if (wide > 0 && high > 0) {
        this.end(ring);
      }
    }
  }

  click(e) {
    if (this.mode === 'polygon') {
      this.points.push(e.lngLat);
    }
  }

  doubleClick(e) {
    if (this.mode === 'polygon') {
      e.preventDefault();
      this.finish();
    }
  }

  key(e) {
    if (this.active && e.key === 'Escape') {
      this.end(null);
    } else if (this.mode === 'polygon' && e.key === 'Enter') {
      this.finish();
    }
  }

  finish() {
    const corners = this.points.filter((p, i) => i === 0 || p.lng !== this.points[i - 1].lng || p.lat !== this.points[i - 1].lat);
    if (corners.length > 2) {
      this.points = corners;
      this.end(this.ring(null));
    }
  }

  ring(at) {
    const first = this.points[0];
    if (this.mode === 'rectangle') {
      return [
        [first.lng, first.lat],
        [at.lng, first.lat],
        [at.lng, at.lat],
        [first.lng, at.lat],
        [first.lng, first.lat],
      ];
    }
    const ring = this.points.map((p) => [p.lng, p.lat]);
    if (at) {
      ring.push([at.lng, at.lat]);
    }
    ring.push([first.lng, first.lat]);
    return ring;
  }

  end(ring) {
    this.begin(null);
    this.show(ring);
    this.done(ring);
  }
}
