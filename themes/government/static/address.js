/*
 * Addresses of a page, as their queries. An address names the state of every window of the page, as it was when the window that
 * holds the address was rendered; what the user means by following it is only the difference it makes to that window and to the
 * public parameters. The names are those of PortalUrlCodec: _m _s _p window mode, state, parameter; _g public parameter.
 */
const OF_WINDOW = /^_[msp]\.(\d+)(?:\.|$)/;

/** The entries of a query, in their order. */
function entries(query) {
  return [...new URLSearchParams(query)];
}

function windowOf(name) {
  return OF_WINDOW.exec(name)?.[1];
}

const isPublic = name => name.startsWith("_g.");

/** The values of one public parameter as a text that can be compared; undefined where there are none. */
function valuesOf(list, name) {
  const values = list.filter(([other]) => other === name).map(([, value]) => value);
  return values.length === 0 ? undefined : JSON.stringify(values);
}

/**
 * The query of an address in a window, moved from the state in which the window was rendered to the present one: what the
 * address says of its own window, the public parameters it changes, and everything else as it is at present.
 *
 * @param target  the query of the address
 * @param windowId the window that holds it
 * @param base    the query of the page when the window was rendered
 * @param present the query of the page as it is shown now
 */
export function rebase(target, windowId, base, present) {
  const wanted = entries(target);
  const before = entries(base);
  const now = entries(present);
  const changes = name => valuesOf(wanted, name) !== valuesOf(before, name);
  const moved = [
    ...wanted.filter(([name]) => !windowOf(name) && !isPublic(name)),
    ...now.filter(([name]) => windowOf(name) && windowOf(name) !== windowId),
    ...wanted.filter(([name]) => windowOf(name) === windowId),
    ...now.filter(([name]) => isPublic(name) && !changes(name)),
    ...wanted.filter(([name]) => isPublic(name) && changes(name)),
  ];
  return new URLSearchParams(moved).toString();
}

/** The window that has the page for itself in this state, or undefined. */
export function maximizedIn(query) {
  return windowOf(entries(query).find(([name, value]) => name.startsWith("_s.") && value.toLowerCase() === "maximized")?.[0] ?? "");
}

/** The state that an address names for a window, or undefined. */
export function stateIn(query, windowId) {
  return new URLSearchParams(query).get(`_s.${windowId}`)?.toLowerCase();
}

/** The same address without a word on the window's state. */
export function withoutState(query, windowId) {
  return new URLSearchParams(entries(query).filter(([name]) => name !== `_s.${windowId}`)).toString();
}

/** Whether two states differ for a window only in its being normal, minimized or maximized: it shows the same, in another size. */
export function isResized(one, other, windowId) {
  const content = query => JSON.stringify(entries(query).filter(([name]) => windowOf(name) === windowId && !name.startsWith("_s.")));
  return stateIn(one, windowId) !== stateIn(other, windowId) && content(one) === content(other);
}

/** The query of an address, without its question mark. */
export function queryOf(address) {
  return new URL(address, location.href).search.slice(1);
}
