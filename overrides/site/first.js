{ let scheme; try { scheme = localStorage.getItem("scheme") } catch {} document.body.dataset.mdColorScheme = scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default") }
