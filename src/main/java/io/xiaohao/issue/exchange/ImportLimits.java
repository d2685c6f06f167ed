package io.xiaohao.issue.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much an import may take, and how it goes about it.
 *
 * @param maxRows data rows a file may have
 * @param maxFileSize size of the file as uploaded
 * @param chunk issues made in one transaction
 * @param lease how long a claim on a batch lasts unless renewed; it is renewed with every chunk
 * @param patience how long a request waits for a batch that somebody else works on
 * @param resumeEvery how often unfinished batches are looked for
 */
@ConfigurationProperties("xiaohao.import")
record ImportLimits(
        @DefaultValue("50000") int maxRows,
        @DefaultValue("64MB") DataSize maxFileSize,
        @DefaultValue("100") int chunk,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10m") Duration patience,
        @DefaultValue("15s") Duration resumeEvery) {}
