// The offline copy of Unhunch. The build step fills in the two constants and
// drops these comment lines.
//
// Invariant: what is served offline is one whole build, each file checked
// against its hash; a build that arrived in part is never stored.

const VERSION = "__VERSION__";
const FILES = "__FILES__";

const SHELL = "index.html";
const ATTEMPTS = 3;

// Copies under other paths of the same origin are somebody else's.
const OURS = `unhunch ${new URL(registration.scope).pathname} `;
const CACHE = OURS + VERSION;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const sameOrigin = new URL(request.url).origin === location.origin;
  if (request.method === "GET" && sameOrigin) {
    event.respondWith(answer(request));
  }
});

addEventListener("message", (event) => {
  const asker = event.ports[0] ?? event.source;
  switch (event.data?.type) {
    case "skip-waiting":
      event.waitUntil(skipWaiting());
      break;
    case "ready?":
      event.waitUntil(readiness().then((answer) => asker.postMessage(answer)));
      break;
  }
});

// Its data is the part of an address after the page's own.
addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(show(registration.scope + event.notification.data));
});

async function show(url) {
  const [page] = await clients.matchAll({ type: "window" });
  if (!page) return clients.openWindow(url);
  await page.focus();
  return page.navigate(url);
}

// Everything is fetched and checked before anything is stored.
async function install() {
  const older = await ourCaches();
  const copies = await Promise.all(
    Object.entries(FILES).map(async ([path, hash]) => [
      path,
      (await reused(path, hash, older)) ?? (await fetched(path, hash)),
    ]),
  );
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(copies.map(([path, copy]) => cache.put(path, copy)));
    // Another version that took over meanwhile may have cleared this cache.
    if (!(await readiness()).complete) throw new Error("the copy was cleared");
  } catch (trouble) {
    await caches.delete(CACHE);
    throw trouble;
  }
}

async function activate() {
  const older = await ourCaches();
  await Promise.all(older.map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const stored = await storedCopy(request);
  if (stored) return stored;
  const shell = request.mode === "navigate" && (await storedCopy(SHELL));
  if (!shell) return fetch(request);
  // The page's links are relative, so it only works at the root of the scope.
  const { pathname } = new URL(request.url);
  const atRoot = pathname === new URL(registration.scope).pathname;
  return atRoot ? shell : Response.redirect(registration.scope);
}

async function readiness() {
  const paths = Object.keys(FILES);
  const stored = await Promise.all(paths.map(storedCopy));
  return {
    type: "ready",
    complete: stored.every(Boolean),
    version: VERSION,
    files: paths.length,
  };
}

function storedCopy(request) {
  return caches.match(request, { cacheName: CACHE });
}

async function ourCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OURS) && name !== CACHE);
}

async function reused(path, hash, older) {
  for (const cacheName of older) {
    const stored = await caches.match(path, { cacheName });
    const copy = stored && (await verified(stored, hash));
    if (copy) return copy;
  }
}

// A phone's network drops single requests, so each file gets some attempts.
async function fetched(path, hash) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const response = await fetch(path, { cache: "reload" }).catch(() => null);
    const copy = response?.ok && (await verified(response, hash).catch(() => null));
    if (copy) return copy;
  }
  throw new Error(`${path} did not arrive whole`);
}

// A fresh response, because a redirected one may not answer a navigation, and
// without the headers that described the transfer.
async function verified(response, hash) {
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== hash) return;
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) {
    headers.delete(name);
  }
  return new Response(bytes, { headers });
}

async function sha256(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
