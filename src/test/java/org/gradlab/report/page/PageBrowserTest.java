package org.gradlab.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a headless Chromium, opened from a file and without a network. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageBrowserTest {

    /** Two solutions, so that levels and solutions are told. */
    private static final String MANY = """
            name: many
            data: {source: xor}
            model: {layers: [{units: 2, activation: sigmoid}, {units: 1, activation: sigmoid}]}
            loss: mse
            optimizer: {name: sgd, learningRate: 2}
            training: {epochs: 4}
            restarts: {count: 1000, target: {loss: 0.2}}
            record: {every: 2}
            """;

    @TempDir
    private static Path folder;

    private Optional<Browser> browser = Optional.empty();

    @BeforeAll
    void start() throws Exception {
        browser = Browser.find(folder.resolve("profile"));
        assumeTrue(
                browser.isPresent(), "no chromium with chromedriver on the path: the page is not tested in a browser");
    }

    @AfterAll
    void stop() {
        browser.ifPresent(Browser::close);
    }

    private void assertDrawn(Path page, int figures) {
        Browser seen = browser.orElseThrow();
        double milliseconds = seen.open(page);
        assertThat(seen.run("return document.querySelectorAll('.figure').length"))
                .as(page.toString())
                .isEqualTo((long) figures);
        assertThat(seen.blankFigures()).isEmpty();
        assertThat(seen.complaints()).isEmpty();
        assertThat(milliseconds).as("time to open").isLessThan(20_000);
    }

    @Test
    void everyFigureOfOneMemberIsDrawn() throws Exception {
        Path page = PageRuns.written(PageRuns.NETWORK, folder.resolve("one"), "restarts.count=1");
        assertDrawn(page, 9);
    }

    @Test
    void everyFigureOfManyMembersFollowsTheReader() throws Exception {
        assertDrawn(PageRuns.written(PageRuns.NETWORK, folder.resolve("twenty")), 13);
        Browser seen = browser.orElseThrow();
        WebElement step = seen.driver().findElement(By.id("step"));
        step.sendKeys(Keys.HOME);
        assertThat(seen.driver().findElement(By.id("step-number")).getText()).isEqualTo("0");
        assertThat(seen.blankFigures()).isEmpty();
        assertThat(seen.run("return document.querySelector('#outputs .caption').textContent"))
                .asString()
                .contains("at step 0");
        assertThat(seen.run("return document.querySelector('#gradients .caption').textContent"))
                .asString()
                .contains("At step 0");
        WebElement table = seen.driver().findElement(By.cssSelector(".virtual"));
        table.sendKeys(Keys.ARROW_DOWN);
        assertThat(seen.run("return document.querySelectorAll('[aria-selected=true]').length"))
                .isEqualTo(1L);
        assertThat(
                        seen.run(
                                "return document.getElementById('member').value !== '' + document.querySelector('.row[aria-rowindex=\"2\"] span').textContent"))
                .isEqualTo(true);
        seen.driver().findElement(By.id("theme")).sendKeys(Keys.ENTER);
        assertThat(seen.run("return document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(seen.run("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(13, 17, 23)");
        assertThat(seen.blankFigures()).isEmpty();
        // 200 % zoom halves the width that there is; nothing may be wider than the window.
        seen.driver().manage().window().setSize(new org.openqa.selenium.Dimension(500, 900));
        assertThat(seen.blankFigures()).isEmpty();
        assertThat(seen.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        seen.emulateWidth(375);
        assertThat(seen.blankFigures()).as("on a phone").isEmpty();
        assertThat(seen.run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing wider than a phone")
                .isEqualTo(true);
        seen.emulateWidth(0);
        seen.driver().manage().window().setSize(new org.openqa.selenium.Dimension(1000, 900));
        assertThat(seen.complaints()).isEmpty();
    }

    @Test
    void everyFigureOfAThousandMembersIsDrawn() throws Exception {
        Path page = PageRuns.written(MANY, folder.resolve("thousand"));
        assertDrawn(page, 13);
        assertThat(Files.size(page)).isLessThan(2_000_000);
        assertThat(browser.orElseThrow().run("return document.querySelectorAll('.rows .row').length"))
                .as("rows that are made of 1,000")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                .isLessThan(40);
    }

    @Test
    @EnabledIfSystemProperty(
            named = "gradlab.page.large",
            matches = "true",
            disabledReason = "100,000 members take their time: -Dgradlab.page.large=true")
    void everyFigureOfAHundredThousandMembersIsDrawn() throws Exception {
        Path page = PageRuns.written(MANY, folder.resolve("large"), "restarts.count=100000");
        assertDrawn(page, 13);
        assertThat(Files.size(page)).isLessThan(2_000_000);
    }

    @Test
    void onPaperAllFiguresAreDrawnThoughNoneWasSeen() throws Exception {
        Browser seen = browser.orElseThrow();
        seen.open(PageRuns.written(PageRuns.FUNCTION, folder.resolve("paper")));

        byte[] pdf = seen.printed();

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(seen.run("return document.querySelectorAll('.drawing:not([data-drawn=true])').length"))
                .isEqualTo(0L);
        assertThat(seen.isOnPaper("#controls")).isFalse();
        assertThat(seen.isOnPaper(".conclusion")).isTrue();
        assertThat(seen.complaints()).isEmpty();
    }

    @Test
    void everyFigureOfFunctionsIsDrawn() throws Exception {
        assertDrawn(PageRuns.written(PageRuns.FUNCTION, folder.resolve("line")), 6);
        assertDrawn(PageRuns.written(PageRuns.BOWL, folder.resolve("plane")), 3);
    }

    @Test
    void everyFigureOfASweepAndItsTableAreDrawn() throws Exception {
        String sweep = PageRuns.FUNCTION
                + "sweep:\n  optimizer.learningRate: [0.001, 0.01, 1e200]\n  start.w: [{uniform: [-4, 4]}, {uniform: [0, 1]}]\n";
        assertDrawn(PageRuns.writtenSweep(sweep, folder.resolve("sweep")), 4);
        Browser seen = browser.orElseThrow();
        assertThat(seen.run("return document.querySelectorAll('#words tbody tr').length"))
                .isEqualTo(6L);
        assertThat(seen.run("return document.getElementById('step').checkVisibility()"))
                .isEqualTo(false);
    }

    @Test
    void aPageSurvivesNumbersThatAreNone() throws Exception {
        List<String> wild = List.of("optimizer.learningRate=1e200", "restarts.count=3");
        assertDrawn(PageRuns.written(PageRuns.FUNCTION, folder.resolve("diverged"), wild.toArray(String[]::new)), 4);
    }
}
