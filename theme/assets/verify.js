/* 核验：只用本页能读到的字节，算出这一页的内容是不是登记在公开日志里的那一份。
   旧手机和 http 网页里没有浏览器自带的密码函数，所以 SHA-256、SHA-512、Ed25519 都自己算。
   语法只用 2018 年的浏览器（Chromium 70）就懂的；需要 BigInt，没有的浏览器由调用者说明白。 */
(function (root) {
  "use strict";

  function utf8(text) {
    return new TextEncoder().encode(text);
  }

  function concat(parts) {
    var size = 0, at = 0;
    parts.forEach(function (part) { size += part.length; });
    var out = new Uint8Array(size);
    parts.forEach(function (part) { out.set(part, at); at += part.length; });
    return out;
  }

  function same(a, b) {
    if (a.length !== b.length) return false;
    for (var i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  }

  function hex(bytes) {
    return Array.prototype.map.call(bytes, function (b) { return (b < 16 ? "0" : "") + b.toString(16); }).join("");
  }

  function unhex(text, size) {
    if (typeof text !== "string" || text.length !== size * 2 || !/^[0-9a-f]*$/.test(text)) throw new Error("hex");
    var out = new Uint8Array(size);
    for (var i = 0; i < size; i++) out[i] = parseInt(text.substr(2 * i, 2), 16);
    return out;
  }

  /* 严格：再编码一次要一模一样 */
  function unbase64(text) {
    var binary;
    try { binary = atob(text); } catch (error) { throw new Error("base64"); }
    if (btoa(binary) !== text) throw new Error("base64");
    var out = new Uint8Array(binary.length);
    for (var i = 0; i < binary.length; i++) out[i] = binary.charCodeAt(i);
    return out;
  }

  /* ---- SHA-256（FIPS 180-4）：常数由素数的平方根、立方根算出 ---- */
  function primes(count) {
    var found = [];
    for (var n = 2; found.length < count; n++) {
      if (found.every(function (p) { return n % p; })) found.push(n);
    }
    return found;
  }

  /* floor(2^bits · frac(p^(1/root)))，用整数开方，不用浮点数 */
  function fraction(prime, degree, bits) {
    var shifted = BigInt(prime) << BigInt(bits * degree), low = BigInt(0);
    var high = BigInt(1) << BigInt(bits + 8), one = BigInt(1);
    while (high - low > one) {
      var middle = (low + high) >> one;
      if (Math_pow(middle, degree) <= shifted) low = middle; else high = middle;
    }
    return low & ((one << BigInt(bits)) - one);
  }

  function Math_pow(value, degree) {
    return degree === 2 ? value * value : value * value * value;
  }

  var K256 = null, H256 = null, K512 = null, H512 = null;

  function constants() {
    if (K256) return;
    var found = primes(80);
    K512 = found.map(function (p) { return fraction(p, 3, 64); });
    H512 = found.slice(0, 8).map(function (p) { return fraction(p, 2, 64); });
    var half = BigInt(32);
    K256 = K512.slice(0, 64).map(function (k) { return Number(k >> half); });
    H256 = H512.map(function (h) { return Number(h >> half); });
  }

  function padded(data, block, lengthBytes) {
    var size = Math.ceil((data.length + 1 + lengthBytes) / block) * block;
    var out = new Uint8Array(size);
    out.set(data);
    out[data.length] = 0x80;
    var bits = data.length * 8;
    for (var i = 0; i < 7; i++) {
      out[size - 1 - i] = bits % 256;
      bits = Math.floor(bits / 256);
    }
    return out;
  }

  function rotate(x, n) {
    return (x >>> n) | (x << (32 - n));
  }

  function sha256(data) {
    constants();
    var bytes = padded(data, 64, 8), state = H256.slice(), w = new Array(64);
    for (var at = 0; at < bytes.length; at += 64) {
      for (var i = 0; i < 16; i++) {
        w[i] = (bytes[at + 4 * i] << 24) | (bytes[at + 4 * i + 1] << 16) | (bytes[at + 4 * i + 2] << 8) | bytes[at + 4 * i + 3];
      }
      for (i = 16; i < 64; i++) {
        var s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3);
        var s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10);
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
      }
      var v = state.slice();
      for (i = 0; i < 64; i++) {
        var t1 = (v[7] + (rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25)) + ((v[4] & v[5]) ^ (~v[4] & v[6])) + K256[i] + w[i]) | 0;
        var t2 = ((rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]))) | 0;
        v = [(t1 + t2) | 0, v[0], v[1], v[2], (v[3] + t1) | 0, v[4], v[5], v[6]];
      }
      for (i = 0; i < 8; i++) state[i] = (state[i] + v[i]) | 0;
    }
    var out = new Uint8Array(32);
    state.forEach(function (word, n) {
      for (var b = 0; b < 4; b++) out[4 * n + b] = (word >>> (24 - 8 * b)) & 255;
    });
    return out;
  }

  function sha512(data) {
    constants();
    var mask = (BigInt(1) << BigInt(64)) - BigInt(1), eight = BigInt(8);
    var bytes = padded(data, 128, 16), state = H512.slice(), w = new Array(80);
    function rot(x, n) { return ((x >> BigInt(n)) | (x << BigInt(64 - n))) & mask; }
    for (var at = 0; at < bytes.length; at += 128) {
      for (var i = 0; i < 16; i++) {
        w[i] = BigInt(0);
        for (var b = 0; b < 8; b++) w[i] = (w[i] << eight) | BigInt(bytes[at + 8 * i + b]);
      }
      for (i = 16; i < 80; i++) {
        var s0 = rot(w[i - 15], 1) ^ rot(w[i - 15], 8) ^ (w[i - 15] >> BigInt(7));
        var s1 = rot(w[i - 2], 19) ^ rot(w[i - 2], 61) ^ (w[i - 2] >> BigInt(6));
        w[i] = (w[i - 16] + s0 + w[i - 7] + s1) & mask;
      }
      var v = state.slice();
      for (i = 0; i < 80; i++) {
        var ch = (v[4] & v[5]) ^ ((v[4] ^ mask) & v[6]);
        var t1 = (v[7] + (rot(v[4], 14) ^ rot(v[4], 18) ^ rot(v[4], 41)) + ch + K512[i] + w[i]) & mask;
        var t2 = ((rot(v[0], 28) ^ rot(v[0], 34) ^ rot(v[0], 39)) + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]))) & mask;
        v = [(t1 + t2) & mask, v[0], v[1], v[2], (v[3] + t1) & mask, v[4], v[5], v[6]];
      }
      for (i = 0; i < 8; i++) state[i] = (state[i] + v[i]) & mask;
    }
    var out = new Uint8Array(64);
    state.forEach(function (word, n) {
      for (var b = 0; b < 8; b++) out[8 * n + b] = Number((word >> BigInt(56 - 8 * b)) & BigInt(255));
    });
    return out;
  }

  function hmac(key, data) {
    var block = new Uint8Array(64);
    block.set(key.length > 64 ? sha256(key) : key);
    var inner = block.map(function (b) { return b ^ 0x36; }), outer = block.map(function (b) { return b ^ 0x5c; });
    return sha256(concat([outer, sha256(concat([inner, data]))]));
  }

  /* ---- Ed25519（RFC 8032）：只核验 ---- */
  var curve = null;

  function ed25519() {
    if (curve) return curve;
    var one = BigInt(1), two = BigInt(2);
    var p = (one << BigInt(255)) - BigInt(19);
    var order = (one << BigInt(252)) + BigInt("27742317777372353535851937790883648493");
    function mod(x) { x %= p; return x < BigInt(0) ? x + p : x; }
    function power(base, exponent) {
      var result = one;
      base = mod(base);
      while (exponent > BigInt(0)) {
        if (exponent & one) result = mod(result * base);
        base = mod(base * base);
        exponent >>= one;
      }
      return result;
    }
    var d = mod(BigInt(-121665) * power(BigInt(121666), p - two));
    var i = power(two, (p - one) / BigInt(4));
    function x_of(y, odd) {
      var yy = mod(y * y), xx = mod((yy - one) * power(d * yy + one, p - two));
      var x = power(xx, (p + BigInt(3)) / BigInt(8));
      if (mod(x * x - xx) !== BigInt(0)) x = mod(x * i);
      if (mod(x * x - xx) !== BigInt(0)) return null;
      if (x === BigInt(0) && odd) return null;
      return Boolean(x & one) === odd ? x : p - x;
    }
    function point(x, y) { return [x, y, one, mod(x * y)]; }
    function add(a, b) {
      var A = mod((a[1] - a[0]) * (b[1] - b[0])), B = mod((a[1] + a[0]) * (b[1] + b[0]));
      var C = mod(two * a[3] * b[3] * d), D = mod(two * a[2] * b[2]);
      var E = B - A, F = D - C, G = D + C, H = B + A;
      return [mod(E * F), mod(G * H), mod(F * G), mod(E * H)];
    }
    function times(scalar, base) {
      var result = [BigInt(0), one, one, BigInt(0)];
      while (scalar > BigInt(0)) {
        if (scalar & one) result = add(result, base);
        base = add(base, base);
        scalar >>= one;
      }
      return result;
    }
    var y = mod(BigInt(4) * power(BigInt(5), p - two));
    curve = {
      p: p, order: order, add: add, times: times, base: point(x_of(y, false), y),
      decode: function (bytes) {
        var n = little(bytes), odd = Boolean(n >> BigInt(255)), yy = n & ((one << BigInt(255)) - one);
        if (yy >= p) return null;
        var x = x_of(yy, odd);
        return x === null ? null : point(x, yy);
      },
      equal: function (a, b) {
        return mod(a[0] * b[2] - b[0] * a[2]) === BigInt(0) && mod(a[1] * b[2] - b[1] * a[2]) === BigInt(0);
      }
    };
    return curve;
  }

  function little(bytes) {
    var n = BigInt(0);
    for (var i = bytes.length - 1; i >= 0; i--) n = (n << BigInt(8)) | BigInt(bytes[i]);
    return n;
  }

  function ed25519Verify(key, message, signature) {
    var c = ed25519();
    if (key.length !== 32 || signature.length !== 64) return false;
    var R = c.decode(signature.slice(0, 32)), A = c.decode(key), s = little(signature.slice(32));
    if (!R || !A || s >= c.order) return false;
    var h = little(sha512(concat([signature.slice(0, 32), key, message]))) % c.order;
    return c.equal(c.times(s, c.base), c.add(R, c.times(h, A)));
  }

  /* ---- 树 ---- */
  function leafHash(data) { return sha256(concat([new Uint8Array([0]), data])); }
  function nodeHash(left, right) { return sha256(concat([new Uint8Array([1]), left, right])); }

  /* 叶子在树里吗（RFC 9162, 2.1.3.2） */
  function included(leaf, index, size, path, expected) {
    if (!(index >= 0 && index < size)) return false;
    var node = index, last = size - 1, found = leaf;
    for (var n = 0; n < path.length; n++) {
      if (last === 0) return false;
      if (node % 2 || node === last) {
        found = nodeHash(path[n], found);
        while (node % 2 === 0 && node) { node = Math.floor(node / 2); last = Math.floor(last / 2); }
      } else {
        found = nodeHash(found, path[n]);
      }
      node = Math.floor(node / 2);
      last = Math.floor(last / 2);
    }
    return last === 0 && same(found, expected);
  }

  /* ---- 签名文书 ---- */
  function parseKey(text) {
    var match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+\/]+=*)$/.exec(text);
    if (!match) throw new Error("key");
    var data = unbase64(match[3]);
    if (data.length !== 33 || (data[0] !== 1 && data[0] !== 4)) throw new Error("key");
    var id = sha256(concat([utf8(match[1] + "\n"), data])).slice(0, 4);
    if (hex(id) !== match[2]) throw new Error("key");
    return { name: match[1], kind: data[0], id: id, key: data.slice(1) };
  }

  function parseNote(text) {
    var gap = text.lastIndexOf("\n\n");
    if (gap < 0 || text.slice(-1) !== "\n" || /[\u0000-\u0009\u000b-\u001f]/.test(text)) throw new Error("note");
    var lines = text.slice(gap + 2, -1).split("\n");
    return {
      text: text.slice(0, gap + 1),
      signatures: lines.map(function (line) {
        var match = /^\u2014 ([^\s+]+) ([A-Za-z0-9+\/]+=*)$/.exec(line);
        if (!match) throw new Error("note");
        var data = unbase64(match[2]);
        if (data.length < 5) throw new Error("note");
        return { name: match[1], id: data.slice(0, 4), data: data.slice(4) };
      })
    };
  }

  function signedBy(note, key) {
    return note.signatures.some(function (signature) {
      if (signature.name !== key.name || !same(signature.id, key.id)) return false;
      var message = utf8(note.text), data = signature.data;
      if (key.kind === 4) {
        if (data.length !== 72) return false;
        var time = BigInt(0);
        for (var i = 0; i < 8; i++) time = (time << BigInt(8)) | BigInt(data[i]);
        message = utf8("cosignature/v1\ntime " + time + "\n" + note.text);
        data = data.slice(8);
      }
      return ed25519Verify(key.key, message, data);
    });
  }

  function parseCheckpoint(text) {
    var match = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+\/]{43}=)\n$/.exec(text);
    if (!match) throw new Error("checkpoint");
    return { origin: match[1], size: Number(match[2]), root: unbase64(match[3]) };
  }

  /* ---- 记录：每一项都有自己的盐 ---- */
  function byCodePoint(a, b) {
    var x = Array.from(a), y = Array.from(b), n = Math.min(x.length, y.length);
    for (var i = 0; i < n; i++) if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
    return x.length - y.length;
  }

  function quoted(text) {
    return JSON.stringify(text).replace(/[\u007f-\uffff]/g, function (c) {
      return "\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4);
    });
  }

  function canonical(value) {
    if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
    if (value && typeof value === "object") {
      return "{" + Object.keys(value).sort(byCodePoint).map(function (key) {
        return quoted(key) + ":" + canonical(value[key]);
      }).join(",") + "}";
    }
    if (typeof value === "string") return quoted(value);
    if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Error("number");
    return JSON.stringify(value);
  }

  function values(data, path, found) {
    if (Array.isArray(data)) {
      data.forEach(function (item, n) { values(item, path + "/" + n, found); });
    } else if (data && typeof data === "object") {
      Object.keys(data).forEach(function (key) {
        values(data[key], path + "/" + key.replace(/~/g, "~0").replace(/\//g, "~1"), found);
      });
    } else {
      found[path] = data;
    }
    return found;
  }

  function digest(record, opening) {
    var told = values(record, "", Object.create(null)), committed = Object.create(null), salts = null;
    var paths = Object.keys(told);
    if (opening.seed === undefined) {
      salts = opening.salts;
      if (Object.keys(salts).length !== paths.length) throw new Error("opening");
      Object.keys(opening.withheld).forEach(function (path) {
        if (path in told) throw new Error("opening");
        committed[path] = hex(unhex(opening.withheld[path], 32));
      });
    }
    var seed = salts ? null : unhex(opening.seed, 32);
    paths.forEach(function (path) {
      var salt = salts ? unhex(salts[path], 16) : hmac(seed, utf8(path)).slice(0, 16);
      var said = concat([utf8("gongkai-field-v1\u0000"), salt, utf8(canonical([path, told[path]]))]);
      committed[path] = hex(sha256(said));
    });
    return hex(sha256(utf8(canonical(committed))));
  }

  root.gkVerify = {
    sha256: sha256, sha512: sha512, hmac: hmac, ed25519Verify: ed25519Verify, leafHash: leafHash, included: included,
    parseKey: parseKey, parseNote: parseNote, parseCheckpoint: parseCheckpoint, signedBy: signedBy,
    canonical: canonical, digest: digest, hex: hex, unhex: unhex, utf8: utf8, possible: typeof BigInt === "function"
  };
})(typeof self !== "undefined" ? self : globalThis);
