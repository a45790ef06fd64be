using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Conversation;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.Texts;

sealed class TextStore(DbConnection db) : ITextStore
{
    const int IdsPerQuery = 500;

    public void Add(TextId id, PersonId subject, string value, Instant expiresAt) =>
        db.Execute(
            """
            insert into texts (id, subject, value, expires_at) values (@Id, @Subject, @Value, @ExpiresAt)
            on conflict (id) do nothing
            """,
            new
            {
                Id = id.Value,
                Subject = subject.Value,
                Value = Storable(value),
                ExpiresAt = Micros.From(expiresAt),
            }
        );

    public IReadOnlyDictionary<TextId, string> Find(IReadOnlyCollection<TextId> ids) =>
        ids.Distinct()
            .Chunk(IdsPerQuery)
            .SelectMany(Values)
            .ToDictionary(text => new TextId(text.Id), text => text.Value);

    public string? Of(PersonId subject, TextId id) =>
        db.ExecuteScalar<string?>("select value from texts where id = @Id and subject = @Subject", new { Id = id.Value, Subject = subject.Value });

    public int CountOf(PersonId subject) =>
        db.ExecuteScalar<int>("select count(*) from texts where subject = @subject and id not like 'opportunity/%'", new { subject = subject.Value });

    public int Forget(Instant now) => db.Execute("delete from texts where expires_at <= @now", new { now = Micros.From(now) });

    // One parameter each: what Dapper makes of a list differs between the drivers.
    IEnumerable<(string Id, string Value)> Values(TextId[] ids)
    {
        var parameters = new DynamicParameters();
        var names = ids.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"@id{i}")).ToArray();
        foreach (var (name, id) in names.Zip(ids))
        {
            parameters.Add(name, id.Value);
        }

        return db.Query<(string, string)>($"select id, value from texts where id in ({string.Join(", ", names)})", parameters);
    }

    /// <summary>Neither database keeps a NUL, nor PostgreSQL half a surrogate pair; people can paste both.</summary>
    static string Storable(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            text.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return text.ToString();
    }
}
