package org.gradlab.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.gradlab.report.explain.DocumentForm;
import org.junit.jupiter.api.Test;

/** Mazur's example (2015), whose numbers are printed there. */
class TextbookExampleTest {

    private static final String CONFIG = "backpropagation";

    @Test
    void theFirstStepIsThatOfTheArticle() throws Exception {
        TracedStep step = Moments.step(CONFIG, 0);
        assertThat(step.loss()).isCloseTo(0.298371109, Offset.offset(1e-9));
        assertThat(step.lossAfter()).isCloseTo(0.2910277737, Offset.offset(1e-10));
        assertThat(step.array("a1").values())
                .containsExactly(new double[] {0.593269992, 0.596884378}, Offset.offset(1e-9));
        assertThat(step.array("a2").values())
                .containsExactly(new double[] {0.75136507, 0.772928465}, Offset.offset(1e-8));
        assertThat(step.array("dW2").at(0, 0)).isCloseTo(0.082167041, Offset.offset(1e-9));
        assertThat(after(step, "W2"))
                .containsExactly(new double[] {0.35891648, 0.511301270, 0.408666186, 0.561370121}, Offset.offset(1e-8));
        assertThat(after(step, "W1"))
                .containsExactly(new double[] {0.149780716, 0.24975114, 0.19956143, 0.29950229}, Offset.offset(1e-8));
    }

    @Test
    void theErrorAfterTenThousandStepsIsThatOfTheArticle() throws Exception {
        assertThat(Moments.step(CONFIG, 10_000).loss()).isCloseTo(3.51019e-5, Offset.offset(1e-9));
    }

    @Test
    void theBiasesStayAsTheyAre() throws Exception {
        TracedStep step = Moments.step(CONFIG, 100);
        assertThat(step.array("b1").values()).containsOnly(0.35);
        assertThat(step.array("b2").values()).containsOnly(0.60);
        assertThat(step.has("db1")).isFalse();
    }

    @Test
    void everyFormShowsTheNumbersOfTheArticle() throws Exception {
        Document document = Explanation.of(Moments.step(CONFIG, 0), 1);
        for (DocumentForm form : DocumentForm.values()) {
            assertThat(form.text(document))
                    .as(form.name())
                    .contains("0.298371109", "0.291027774", "0.35891648", "0.149780716", "0.0821670406", "0.138498562");
        }
    }

    private static double[] after(TracedStep step, String name) {
        return step.array(name).with(step.array("u" + name), Double::sum).values();
    }
}
