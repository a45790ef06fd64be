using NodaTime;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;
using SalesNudgeBot.Core.People;

namespace SalesNudgeBot.Storage.Tests.Outbox;

static class Sending
{
    public static Task Send(this TestDatabase db, Outgoing outgoing, string reference, Instant? at = null) =>
        db.Write(s => s.Outbox.Send(outgoing, reference, at));

    public static void Send(this IOutboxStore outbox, Outgoing outgoing, string reference, Instant? at = null, WorkspaceId? workspace = null)
    {
        outbox.Add(outgoing, Sample.Nine, workspace);
        outbox.Claim(Sample.IdOf(outgoing), Sample.At(1));
        outbox.Sent(Sample.IdOf(outgoing), at ?? Sample.Nine, reference);
    }
}
