/*
 * Calls of the portal's REST interface: JSON both ways, the session's token on whatever changes something.
 * What it refuses arrives as ApiError; a message in it is in the user's language and may be shown as it is.
 */
export class ApiError extends Error {
  /** status 0 says that no answer came. */
  constructor(status, body) {
    super(body?.message ?? "");
    this.status = status;
    this.body = body ?? {};
  }

  /** Whether the same call may succeed later: no network, too many calls, server busy or being restarted. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const address = path => `${document.body.dataset.context}/api/${path}`;

/**
 * Sends a request below /portal/api; keepalive lets it outlive the page (bodies up to 64 KB), background keeps no session alive by what
 * nobody has done by hand.
 */
export async function api(method, path, body, {keepalive = false, background = false} = {}) {
  const headers = {Accept: "application/json", ...background ? {"X-Tongzhou-Background": "1"} : {}};
  if (method !== "GET") {
    headers["X-CSRF-Token"] = document.body.dataset.csrf;
  }
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  let response;
  try {
    response = await fetch(address(path), {
      method, headers, keepalive, credentials: "same-origin", body: body === undefined ? undefined : JSON.stringify(body)});
  } catch {
    throw new ApiError(0);
  }
  const json = response.headers.get("Content-Type")?.startsWith("application/json");
  const answer = json ? await response.json().catch(() => ({})) : {};
  if (!response.ok) {
    throw new ApiError(response.status, answer);
  }
  return answer;
}

/** One part of a path, such as a unit's name. */
export const part = encodeURIComponent;
