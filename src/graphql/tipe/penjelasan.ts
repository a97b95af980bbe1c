import { Field, Int, ObjectType } from "type-graphql";

const buram = { simpleResolvers: true };

@ObjectType(buram)
export class UnsurBanding {
  @Field(() => String) unsur: string;
  @Field(() => String) tingkat: string;
  @Field(() => Int) bobot: number;
}

@ObjectType(buram)
export class PenjelasanPadanan {
  @Field(() => String) metode: string;
  @Field(() => Int, { nullable: true }) bobot: number | null;
  @Field(() => [UnsurBanding]) unsur: readonly UnsurBanding[];
  @Field(() => String, { nullable: true }) versiParameter: string | null;
  @Field(() => String, { nullable: true }) putaran: string | null;
}
