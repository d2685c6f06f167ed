package io.xiaohao.browser;

import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** One Chromium for all journeys, and one product at a time: the machine that runs them may be small. */
final class Stage implements CloseableResource {

    private final Chromium chromium = Chromium.launch();
    private RunningProduct product;

    /** The product as of the moment; one that stands at another, or that a journey took further, makes way. */
    RunningProduct productAsOf(String date) {
        if (product != null && !product.date().equals(date)) {
            product.close();
            product = null;
        }
        if (product == null) {
            product = RunningProduct.start(date);
        }
        return product;
    }

    Chromium chromium() {
        return chromium;
    }

    @Override
    public void close() {
        chromium.close();
        if (product != null) {
            product.close();
        }
    }
}
