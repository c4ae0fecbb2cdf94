/* 从文件夹打开（U 盘）时取不到 versions.json：不让期次选择去取，控制台就不报错 */
(function () {
  if (location.protocol !== "file:") return;
  var node = document.getElementById("__config");
  var config = JSON.parse(node.textContent);
  delete config.version;
  node.textContent = JSON.stringify(config);
})();
