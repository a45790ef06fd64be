using SalesNudgeBot.App.Dispatching;
using SalesNudgeBot.App.Ports;
using SalesNudgeBot.Core.Delivery;

namespace SalesNudgeBot.App.Tests.Dispatching;

public sealed class ReturningTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_whose_last_message_is_recorded_and_that_only_has_to_return_is_taken_up_again()
    {
        await using var office = await PostOffice.Open();
        var (first, second) = (office.Post("first"), office.Post("second"));
        var database = new HoldingDatabase(office.Database);
        using var dispatcher = office.Over(database);
        office.Platform.Does(first, _ =>
        {
            database.HoldNext();
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent("ref"));
        });
        await office.Plan(first);
        var woken = new CommitSignal.Listener();

        var run = dispatcher.RunOnce(Cancellation, woken);
        await database.Held.WaitAsync(Cancellation);
        await office.Plan(second);
        woken.Raise();

        await run.WaitAsync(Cancellation);
        Assert.Equal((OutboxState.Sent, OutboxState.Sent), ((await office.Row(first)).State, (await office.Row(second)).State));
    }

    /// <summary>Keeps back the news of one write that is done, until another one is.</summary>
    sealed class HoldingDatabase(IDatabase database) : IDatabase
    {
        readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int hold;

        public Task Held => held.Task;

        public void HoldNext() => Interlocked.Exchange(ref hold, 1);

        public async Task<T> Write<T>(Func<IStores, T> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellation = default)
        {
            var isHeld = Interlocked.Exchange(ref hold, 0) == 1;
            var result = await database.Write(work, priority, cancellation);
            if (isHeld)
            {
                held.SetResult();
                await released.Task;
            }
            else if (held.Task.IsCompleted)
            {
                released.TrySetResult();
            }

            return result;
        }

        public Task<T> Read<T>(Func<IStores, T> work, CancellationToken cancellation = default) => database.Read(work, cancellation);
    }
}
