// A record's old address leads on, with the printed sheet and the place on the page that were asked for.
{
  const link = document.querySelector("a")
  if (link) location.replace(new URL(link.getAttribute("href") + location.search + location.hash, location.href))
}
