/*
 * The rules of the page's grid, without a page: twelve columns; windows never overlap and leave no free row above them.
 * Twin of org.tongzhou.core.pages.Grid: grid-cases.json holds both to the same results.
 *
 * A window is {id, x, y, width, height, fixedPlace}; id is a number, or a text as long as the server does not know the window.
 * Every function answers new windows in reading order (y, then x) and leaves those it was given as they are.
 */
export const COLUMNS = 12;
export const WIDTH_MIN = 2;
export const HEIGHT_MIN = 3;
export const HEIGHT_MAX = 60;

const clamp = (value, least, most) => Math.max(least, Math.min(most, value));
const overlap = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const free = (window, placed) => !placed.some(other => overlap(window, other));
const readsBefore = (a, b) => a.y < b.y || a.y === b.y && a.x < b.x;

/** Reading order; of two at one place, which only happens before they are settled, the older is first. */
export function byPlace(a, b) {
  return a.y - b.y || a.x - b.x || compareIds(a.id, b.id);
}

function compareIds(a, b) {
  return typeof a === typeof b ? (a < b ? -1 : Number(a > b)) : typeof a === "number" ? -1 : 1;
}

/** The window where it is in nobody's way: down while it collides, then, unless its place is fixed, up while it does not. */
function rest(window, placed) {
  let y = window.y;
  while (!free({...window, y}, placed)) {
    y++;
  }
  while (y > 0 && !window.fixedPlace && free({...window, y: y - 1}, placed)) {
    y--;
  }
  return {...window, y};
}

function restInTurn(windows, placed = []) {
  for (const window of windows) {
    placed.push(rest(window, placed));
  }
  return placed;
}

/** The windows with a fixed place where they stand; only two of them at one place give way to each other. */
const standing = windows => restInTurn(windows.filter(window => window.fixedPlace).sort(byPlace));

/** All windows at rest: those with a fixed place first, then the others from the top. */
export function settle(windows) {
  return restInTurn(windows.filter(window => !window.fixedPlace).sort(byPlace), standing(windows)).sort(byPlace);
}

/**
 * A window is carried to (x, y) and the others make room. Along its row it changes places with those it has passed half of;
 * downwards it goes below a window once its lower edge has passed that one's middle, upwards above it with its upper edge.
 */
export function move(windows, id, x, y) {
  const start = windows.find(window => window.id === id);
  const moved = {...start, x: clamp(x, 0, COLUMNS - start.width), y: Math.max(0, y)};
  const others = passAlongRow(start, moved, windows.filter(window => window !== start));
  const edge = moved.y > start.y ? moved.y + moved.height : moved.y;
  const above = other => other.y + other.height / 2 <= edge;
  const turns = others.filter(window => !window.fixedPlace).sort(byPlace);
  return restInTurn([...turns.filter(above), moved, ...turns.filter(other => !above(other))], standing(others)).sort(byPlace);
}

/**
 * A carried window that stays in its row slides between its neighbours as an item of a list: those passed change to its other
 * side, those not yet passed keep it out. Answers the other windows and changes where the moved one is carried to.
 */
function passAlongRow(start, moved, others) {
  const mates = others.filter(other => other.y === start.y);
  if (moved.x === start.x || Math.abs(moved.y - start.y) > 1 || mates.length === 0) {
    return others;
  }
  const right = moved.x > start.x;
  const passed = mates.filter(other => !other.fixedPlace && (right
    ? other.x >= start.x + start.width && other.x + other.width / 2 < moved.x + moved.width
    : other.x + other.width <= start.x && other.x + other.width / 2 > moved.x));
  const slide = other => passed.includes(other) ? {...other, x: other.x + (right ? -start.width : start.width)} : other;
  const isLeft = other => passed.includes(other) ? right : other.x < start.x;
  const from = Math.max(0, ...mates.filter(isLeft).map(slide).map(other => other.x + other.width));
  const to = Math.min(COLUMNS, ...mates.filter(other => !isLeft(other)).map(slide).map(other => other.x));
  if (to - from >= start.width) { // there is less beside a fixed window
    moved.y = start.y;
    moved.x = clamp(moved.x, from, to - start.width);
  }
  return others.map(slide);
}

/** A window moves one step by keyboard: as far as it takes until something changes; the same windows if nothing can. */
export function step(windows, id, dx, dy) {
  const start = windows.find(window => window.id === id);
  const reach = dx !== 0 ? COLUMNS : bottom(windows) + 1;
  for (let far = 1; far <= reach; far++) {
    const next = move(windows, id, start.x + dx * far, start.y + dy * far);
    const now = next.find(window => window.id === id);
    if (now.x !== start.x || now.y !== start.y) {
      return next;
    }
  }
  return windows;
}

/** A window gets another size, within the limits and as far as no fixed window is in the way; the others make room. */
export function resize(windows, id, width, height) {
  const start = windows.find(window => window.id === id);
  const fixed = windows.filter(window => window.fixedPlace && window !== start);
  const sized = {...start, width: clamp(width, WIDTH_MIN, COLUMNS - start.x), height: clamp(height, HEIGHT_MIN, HEIGHT_MAX)};
  while (sized.width > start.width && !free({...sized, height: start.height}, fixed)) {
    sized.width--;
  }
  while (sized.height > start.height && !free(sized, fixed)) {
    sized.height--;
  }
  return settle(windows.map(window => window === start ? sized : window));
}

/** A new window in the first gap that is large enough. */
export function add(windows, window) {
  const width = clamp(window.width, WIDTH_MIN, COLUMNS);
  for (let y = 0; ; y++) { // ends: below all others there is room
    for (let x = 0; x + width <= COLUMNS; x++) {
      if (free({...window, x, y, width}, windows)) {
        return settle([...windows, {...window, x, y, width}]);
      }
    }
  }
}

export function remove(windows, id) {
  return settle(windows.filter(window => window.id !== id));
}

/**
 * One column's order, as on a telephone, made a grid's: what comes before the windows that changed turns stays where it is, these
 * fill the rows one after the other, those behind keep their columns if they can. Reading order is that of the turns; only
 * windows with a fixed place keep theirs.
 */
export function reorder(windows, id, turn) {
  const before = [...windows].sort(byPlace);
  const start = before.findIndex(window => window.id === id);
  const order = before.filter(window => window.id !== id);
  order.splice(turn, 0, before[start]);
  const [first, end] = [Math.min(start, turn), Math.max(start, turn) + 1];
  const placed = standing(windows);
  let last = {x: -1, y: 0};
  order.forEach((window, index) => {
    if (!window.fixedPlace) {
      last = index < first ? window : index < end ? restAfter(last, {...window, y: 0}, placed) : restAfter(last, window, placed, window.x);
      placed.push(last);
    }
  });
  return placed.sort(byPlace);
}

/** The window at rest in the highest place that is read after the last one; preferred: its column where that is as high. */
function restAfter(last, window, placed, preferred) {
  const from = {...window, y: Math.max(window.y, last.y)};
  const columns = [...Array(COLUMNS - window.width + 1).keys()].sort((a, b) => (b === preferred) - (a === preferred));
  return columns.map(x => rest({...from, x}, placed)).filter(place => readsBefore(last, place))
    .reduce((best, place) => best && best.y <= place.y ? best : place, undefined) ?? rest({...from, y: bottom(placed)}, placed);
}

/** The first free row below all windows. */
export function bottom(windows) {
  return Math.max(0, ...windows.map(window => window.y + window.height));
}
