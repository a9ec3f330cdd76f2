// Ticks once a second in a worker: a hidden tab's own clock may stand still for a minute.
setInterval(() => postMessage(0), 1000)
