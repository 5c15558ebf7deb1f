// Sets the chosen appearance before anything is drawn, so that no page flashes in another one.
for (const name of ['scheme', 'rows']) {
  try {
    const value = localStorage.getItem(`prinuce.${name}`);
    if (value) document.documentElement.setAttribute(`data-${name}`, value);
  } catch {
    // Storage is off: the system's appearance stands.
  }
}
