namespace SalesNudgeBot.Core.Conversation.Reading;

static class NumberWords
{
    static readonly string[] Cardinals =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    internal static int? At(Written w, int i)
    {
        if (w.Number(i))
        {
            return w[i].Value;
        }

        var n = Array.IndexOf(Cardinals, w[i].Text);
        return n < 0 ? null : n;
    }
}
