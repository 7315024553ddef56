'use strict';

/* The pictures on the map, drawn here so that nothing need be fetched: signs of places and incidents, patterns of warnings. */
const signs = (() => {
  const RATIO = 2;
  const FONTS = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';

  function paint(width, height, draw) {
    const canvas = document.createElement('canvas');
    canvas.width = width * RATIO;
    canvas.height = height * RATIO;
    const pen = canvas.getContext('2d');
    pen.scale(RATIO, RATIO);
    draw(pen);
    return pen.getImageData(0, 0, canvas.width, canvas.height);
  }

  function outline(pen, shape, s) {
    const m = s / 2;
    pen.beginPath();
    if (shape === 'triangle') {
      pen.moveTo(m, 1.5);
      pen.lineTo(s - 1, s - 2.5);
      pen.lineTo(1, s - 2.5);
      pen.closePath();
    } else if (shape === 'diamond') {
      pen.moveTo(m, 0.5);
      pen.lineTo(s - 0.5, m);
      pen.lineTo(m, s - 0.5);
      pen.lineTo(0.5, m);
      pen.closePath();
    } else if (shape === 'square') {
      pen.rect(2.5, 2.5, s - 5, s - 5);
    } else {
      pen.arc(m, m, m - 1.5, 0, 2 * Math.PI);
    }
  }

  /* A shape with one letter or character in it. */
  function sign(shape, letter, colour, ink) {
    const s = shape === 'triangle' || shape === 'diamond' ? 26 : 22;
    return paint(s, s, (pen) => {
      outline(pen, shape, s);
      pen.fillStyle = colour;
      pen.fill();
      pen.lineWidth = 1.5;
      pen.strokeStyle = ink;
      pen.stroke();
      pen.fillStyle = ink;
      pen.font = `bold ${shape === 'square' || shape === 'circle' ? 12 : 11}px ${FONTS}`;
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillText(letter, s / 2, shape === 'triangle' ? s / 2 + 4 : s / 2 + 0.5);
    });
  }

  /* The graver the denser: I is crossed, II and III are slanted, IV and what says nothing is dotted. */
  function pattern(grade, colour) {
    const s = { I: 10, II: 8, III: 14, IV: 10 }[grade] || 16;
    return paint(s, s, (pen) => {
      pen.strokeStyle = colour;
      pen.fillStyle = colour;
      pen.lineWidth = grade === 'I' ? 1.2 : 1;
      if (grade === 'I' || grade === 'II' || grade === 'III') {
        slant(pen, s, false);
      }
      if (grade === 'I') {
        slant(pen, s, true);
      }
      if (!['I', 'II', 'III'].includes(grade)) {
        pen.beginPath();
        pen.arc(s / 2, s / 2, 1.1, 0, 2 * Math.PI);
        pen.fill();
      }
    });
  }

  /* Drawn over the edges, so that tiles fit together. */
  function slant(pen, s, back) {
    pen.beginPath();
    for (const shift of [-s, 0, s]) {
      pen.moveTo(back ? shift - 2 : s + shift + 2, -2);
      pen.lineTo(back ? s + shift + 2 : shift - 2, s + 2);
    }
    pen.stroke();
  }

  return { RATIO, FONTS, sign, pattern };
})();
