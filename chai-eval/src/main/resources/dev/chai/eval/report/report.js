(function () {
  // In a notebook the script is run apart from its place; then all reports of the page are looked at, each table once.
  var script = document.currentScript;
  var roots = script ? [script.parentElement] : Array.from(document.querySelectorAll(".chai-report"));
  function sortable(table) {
    if (table.dataset.sortable || !table.tBodies.length) return;
    table.dataset.sortable = "yes";
    var body = table.tBodies[0];
    table.querySelectorAll("thead th").forEach(function (head, column) {
      var number = body.querySelector("tr > :nth-child(" + (column + 1) + ").chai-number");
      if (number) head.classList.add("chai-number");
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.textContent = "";
      head.appendChild(button);
      button.addEventListener("click", function () {
        var down = head.getAttribute("aria-sort") === (number ? "descending" : "ascending");
        var order = (number ? !down : down) ? -1 : 1;
        table.querySelectorAll("thead th").forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", order < 0 ? "descending" : "ascending");
        Array.from(body.rows).sort(function (a, b) {
          var x = a.cells[column], y = b.cells[column];
          if (!number) return order * x.textContent.localeCompare(y.textContent, undefined, { numeric: true });
          var p = parseFloat(x.dataset.value), q = parseFloat(y.dataset.value);
          if (isNaN(p) || isNaN(q)) return (isNaN(p) ? 1 : 0) - (isNaN(q) ? 1 : 0);
          return order * (p - q);
        }).forEach(function (row) { body.appendChild(row); });
      });
    });
  }
  roots.forEach(function (root) { root.querySelectorAll("table").forEach(sortable); });
})();
