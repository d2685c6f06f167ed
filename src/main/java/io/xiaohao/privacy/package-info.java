/**
 * Personal data (个人信息): telephone and identity numbers that people write into texts, complaints handed down by 12345
 * above all. A text keeps only a mask of them; the number itself lies encrypted, and whoever has it shown is on record.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "个人信息",
        allowedDependencies = {"refusal", "form", "journal"})
package io.xiaohao.privacy;
