using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.People;
using static SalesNudgeBot.Storage.Tests.Sample;

namespace SalesNudgeBot.Storage.Tests;

public sealed class ConversationStoreTests
{
    static readonly WorkspaceId Tenant = new("teams");

    static readonly ConversationReference Ana = new(
        Tenant, ConversationKind.Personal, "7faf8ab2", "a:17I0", "29:1XJK", null, "Ana", "https://smba.trafficmanager.net/emea", "de-DE", "Europe/Berlin", null, At(1));

    static readonly ConversationReference Leaders = new(
        Tenant, ConversationKind.Channel, "19:c@thread.tacv2", "19:c@thread.tacv2", null, "19:t@thread.tacv2", "leaders", "https://smba.trafficmanager.net/emea", null, null, "MessageWritesBlocked", At(1));

    [Theory, EachDatabase]
    public async Task A_conversation_is_read_back_as_it_was_saved_last(Engine engine)
    {
        await using var db = await TestDatabase.Open(engine);
        await db.Write(s => s.Conversations.Save(Ana with { ConversationId = null, Zone = null }));
        await db.Write(s => s.Conversations.Save(Leaders));
        await db.Write(s => s.Conversations.Save(Ana with { Workspace = new("other") }));
        await db.Write(s => s.Conversations.Save(Ana));
        Assert.Equal([Leaders, Ana], await db.Read(s => s.Conversations.All(Tenant)));
        await db.Write(s => s.Conversations.Remove(Tenant, ConversationKind.Channel, Leaders.Key));
        Assert.Equal([Ana], await db.Read(s => s.Conversations.All(Tenant)));
    }
}
