package org.gradlab.report.page;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium of this machine. */
final class Browser implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Empty where there is no browser with its driver: nothing is downloaded. */
    static Optional<Browser> find(Path profile) {
        Optional<Path> browser = BROWSERS.stream().flatMap(Browser::found).findFirst();
        Optional<Path> driver = found("chromedriver").findFirst();
        if (browser.isEmpty() || driver.isEmpty()) {
            return Optional.empty();
        }
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=1000,900",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .withSilent(true)
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
        return Optional.of(new Browser(started));
    }

    private static Stream<Path> found(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page and waits until its figures can be drawn; how long it took, in milliseconds. */
    double open(Path page) {
        driver.get(page.toUri().toString());
        return ((Number) driver.executeAsyncScript("""
                const done = arguments[0];
                const wait = () => document.documentElement.dataset.ready === 'true' || document.querySelector('[role=alert]')
                  ? done(performance.now()) : setTimeout(wait, 5);
                wait();""")).doubleValue();
    }

    /** Scrolls to every figure and waits until it is drawn; the figures on which there is nothing to be seen. */
    @SuppressWarnings("unchecked")
    List<String> blankFigures() {
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[0];
                const isPlain = (canvas) => {
                  const pixels = new Uint32Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
                  return pixels.every((pixel) => pixel === pixels[0]);
                };
                const isBlank = (section) => {
                  const canvases = [...section.querySelectorAll('canvas')];
                  const marks = section.querySelectorAll('svg .marks > *').length;
                  const rows = section.querySelectorAll('.rows .row').length;
                  return canvases.every(isPlain) && marks === 0 && rows === 0;
                };
                const sections = [...document.querySelectorAll('.figure')];
                const blank = [];
                const next = () => {
                  const section = sections.shift();
                  if (!section) return done(blank);
                  section.scrollIntoView();
                  const until = performance.now() + 5000;
                  const wait = () => {
                    const isDrawn = section.querySelector('.drawing').dataset.drawn === 'true';
                    if (isDrawn && !isBlank(section)) return next();
                    if (performance.now() > until) { blank.push(section.id); return next(); }
                    setTimeout(wait, 5);
                  };
                  wait();
                };
                next();""");
    }

    /** The errors that the console told. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Shows the page as wide as a phone, or as the window is where {@code width} is 0. */
    void emulateWidth(int width) {
        if (width == 0) {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        } else {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 800, "deviceScaleFactor", 2, "mobile", true));
        }
    }

    /** The page on paper, as a PDF file. */
    byte[] printed() {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of()).get("data");
        return Base64.getDecoder().decode(data.toString());
    }

    /** Whether an element takes room on paper. */
    boolean isOnPaper(String selector) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        Object height = run("return document.querySelector('" + selector + "').offsetHeight > 0");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        return (Boolean) height;
    }

    Object run(String script) {
        return driver.executeScript(script);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
