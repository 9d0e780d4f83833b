"""webdriver - a browser by the WebDriver protocol, without any library."""

import base64
import json
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    """A session of chromedriver."""

    def __init__(self, port, profile):
        self.root = f"http://127.0.0.1:{port}"
        for _ in range(100):
            try:
                if self.call("GET", "/status")["ready"]:
                    break
            except OSError:
                time.sleep(0.1)
        self.session = ""
        made = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
            "goog:chromeOptions": {"args": [
                "--headless=new", "--no-sandbox", "--disable-gpu",
                "--disable-dev-shm-usage", "--hide-scrollbars",
                f"--user-data-dir={profile}"]}}}})
        self.session = "/session/" + made["sessionId"]

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.root + path, data, method=method)
        request.add_header("Content-Type", "application/json")
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            told = json.load(error)["value"]["message"].split("\n")[0]
            raise OSError(f"{path}: {told}") from error

    def do(self, method, path, body=None):
        return self.call(method, self.session + path, body)

    def open(self, path):
        self.do("POST", "/url", {"url": "file://" + path})

    def run(self, script, *given):
        return self.do("POST", "/execute/sync",
                       {"script": script, "args": list(given)})

    def wait_for(self, script, *given):
        """What the script hands to the last of its arguments, a function."""
        return self.do("POST", "/execute/async",
                       {"script": script, "args": list(given)})

    def find(self, selector):
        found = self.do("POST", "/element",
                        {"using": "css selector", "value": selector})
        return found[ELEMENT]

    def click(self, selector):
        self.do("POST", f"/element/{self.find(selector)}/click", {})

    def keys(self, text):
        steps = [{"type": kind, "value": key} for key in text
                 for kind in ("keyDown", "keyUp")]
        self.do("POST", "/actions", {"actions": [
            {"type": "key", "id": "keyboard", "actions": steps}]})

    def text(self, selector):
        return self.run("var e = document.querySelector(arguments[0]);"
                        "return e && e.innerText;", selector)

    def size(self, width, height):
        self.do("POST", "/goog/cdp/execute", {
            "cmd": "Emulation.setDeviceMetricsOverride",
            "params": {"width": width, "height": height,
                       "deviceScaleFactor": 1, "mobile": False}})

    def theme(self, name):
        self.do("POST", "/goog/cdp/execute", {
            "cmd": "Emulation.setEmulatedMedia",
            "params": {"features": [
                {"name": "prefers-color-scheme", "value": name}]}})

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.do(
                "POST", "/goog/cdp/execute", {
                    "cmd": "Page.captureScreenshot",
                    "params": {"format": "webp", "quality": 85}})["data"]))

    def log(self, kind):
        return self.do("POST", "/se/log", {"type": kind})
