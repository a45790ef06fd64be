namespace SalesNudgeBot.Tests.Shared.Golden;

/// <summary>What somebody may write who wants to be read as something else, or who just types.</summary>
static class HostileText
{
    public static readonly string[] All =
    [
        "",
        " ",
        "\n\n\n",
        "\0\u0001\u001b[31m\u007f",
        "<!channel> <!here> <!everyone> <@U0ADMIN> <#C1|general> <!subteam^S1> <!date^0^{date}|x>",
        "@here @channel @everyone #general",
        "<https://evil.example|Click me> https://evil.example mailto:a@b.c",
        "[Click me](https://evil.example) ![x](https://evil.example/x.png) <a href=\"https://evil.example\">here</a> www.evil.example",
        "<at>Everyone</at> <at>Lena</at> {{DATE(2026-11-23T09:00:00Z,SHORT)}} ${name} {{TIME(2026-11-23T09:00:00Z)}}",
        "1. one\n- two\n# three\n| a | b |\n> four",
        "*bold* _it_ ~no~ `code` ```block``` > quote\n> more\n• list :tada: :skull:",
        "&amp; &lt; < > & &amp;amp;",
        "\"}]},{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<!channel>\"}}",
        "\u202Egnirts desrever\u202C \u2066 \u2067 \u2068 \u200F",
        "مرحبا بالعالم שלום",
        "\ud83d",
        "\udc00 tail",
        "a\ud83d",
        "👩‍👩‍👧‍👦🇩🇪🏳️‍🌈",
        "Z\u0335\u0321\u0322\u0327\u0328\u0337a\u0335l\u0337g\u0335o",
        "\u2028\u2029\u0085\ufeff\uffff",
        new string('x', 100_000),
        new string('&', 100_000),
        string.Concat(Enumerable.Repeat("😀", 50_000)),
        string.Concat(Enumerable.Repeat("<!channel>\n", 10_000)),
        new string('x', 2899) + "😀",
    ];

    /// <summary>By number: a test's name should not hold a hundred thousand letters.</summary>
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Length)];
}
