package org.gradlab.array.lanes;

import java.util.Optional;
import org.gradlab.array.DenseChain;

/**
 * A dense chain forward and back, four rows at a time: what the layers make of them stays in the first cache, whatever the rows of the batch.
 */
final class ChainKernel implements Runnable {

    private final ChainLayer[] layers;
    private final int rows;
    private final PanelLayout y;
    private final Optional<DenseChain.Kept> kept;
    private final double factor;

    ChainKernel(LanesBlock block, DenseChain chain) {
        this.layers = new ChainLayer[chain.layers().size()];
        double[] room = new double
                [chain.layers().stream()
                        .mapToInt(link -> ChainLayer.size(block, link))
                        .sum()];
        ChainLayer below = null;
        int at = 0;
        for (int l = 0; l < layers.length; l++) {
            DenseChain.Link link = chain.layers().get(l);
            below = new ChainLayer(block, link, room, at, below, LanesArray.layout(chain.x()));
            layers[l] = below;
            at += ChainLayer.size(block, link);
        }
        this.rows = chain.x().rows();
        this.y = LanesArray.layout(chain.y());
        this.kept = chain.kept();
        this.factor = Binary64.of(chain.factor());
    }

    @Override
    public void run() {
        for (int row = 0; row < rows; row += ChainLayer.ROWS) {
            run(row, Math.min(ChainLayer.ROWS, rows - row));
        }
    }

    private void run(int row, int count) {
        int top = layers.length - 1;
        for (int l = 0; l <= top; l++) {
            layers[l].forward(row, count);
        }
        if (kept.isPresent()) {
            layers[top].keep(
                    row,
                    count,
                    LanesArray.layout(kept.get().logits()),
                    LanesArray.layout(kept.get().outputs()));
        }
        layers[top].backFromLoss(row, count, y, factor);
        layers[top].gradients(row, count);
        for (int l = top - 1; l >= 0; l--) {
            layers[l].back(layers[l + 1], count);
            layers[l].gradients(row, count);
        }
    }
}
