using System.Data.Common;
using Dapper;
using NodaTime;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.Erasing;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Storage.Json;
using SalesNudgeBot.Storage.Outbox;

namespace SalesNudgeBot.Storage.Erasing;

/// <summary>What one person did and was answered, where it holds their words: rows of the inbox, and answers in the outbox that repeat them.</summary>
sealed class WrittenActs(DbConnection db)
{
    /// <summary>The rows that still hold words, with what stays of them.</summary>
    public IReadOnlyList<Taken> Of(PersonId person) => [.. Acts(person), .. Answers(person)];

    /// <param name="at">When what was not worked off yet counts as handled: a bot that had it in its hands finds it done.</param>
    public void Take(PersonId person, Instant at)
    {
        foreach (var row in Of(person))
        {
            db.Execute(
                row.IsAct
                    ? "update inbox set act = @Content, reply = @Reply, state = 'Handled', handled_at = coalesce(handled_at, @at) where sequence = @Sequence"
                    : "update outbox set message = @Content where sequence = @Sequence",
                new { row.Content, row.Reply, row.Sequence, at = Micros.From(at) });
        }
    }

    /// <summary>Forms that anybody was shown, where one is prefilled with a text: whoever sends that act again gets nothing.</summary>
    public void TakeForms(IReadOnlyCollection<string> texts)
    {
        var written = texts.Select(text => StoredJson.Write(text)[1..^1]).Where(text => text.Length > 0).ToList();
        var shown = db.Query<(long Sequence, string Reply)>("select sequence, reply from inbox where reply like '%\"open-form\"%' or reply like '%\"replace-form\"%'", buffered: false)
            .Where(row => written.Exists(text => row.Reply.Contains(text, StringComparison.Ordinal)))
            .Select(row => row.Sequence)
            .ToList();
        foreach (var sequence in shown)
        {
            db.Execute("update inbox set reply = @none where sequence = @sequence", new { none = StoredJson.Write(Reply.None), sequence });
        }
    }

    IEnumerable<Taken> Acts(PersonId person)
    {
        var rows = db.Query<(long Sequence, string Act, string? Reply)>("select sequence, act, reply from inbox where actor = @actor order by sequence", new { actor = person.Value });
        foreach (var (sequence, act, reply) in rows)
        {
            var where = $"Inbox row {sequence}";
            var left = StoredJson.Write(WordsTaken.From(StoredJson.Read<Act>(act, where)));
            var answered = StoredJson.Write(reply is null ? Reply.None : WordsTaken.From(StoredJson.Read<Reply>(reply, where)));

            // A press that waits for its turn has no words in it.
            if (left != act || (reply is not null && answered != reply))
            {
                yield return new(true, sequence, left, answered);
            }
        }
    }

    IEnumerable<Taken> Answers(PersonId person)
    {
        var rows = db.Query<(long Sequence, string Key, string Message)>(
            "select sequence, message_key, message from outbox where destination = @to and kind = 'Answer' order by sequence",
            new { to = Columns.Text(new Destination.Person(person)) });
        return RepeatedWords.TakenFrom(rows).Select(answer => new Taken(false, answer.Sequence, answer.Message, null));
    }
}

/// <param name="IsAct">Of the inbox; else of the outbox.</param>
/// <param name="Content">The act, or the message, as it stays.</param>
sealed record Taken(bool IsAct, long Sequence, string Content, string? Reply);
